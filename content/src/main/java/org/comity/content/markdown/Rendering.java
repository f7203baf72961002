package org.comity.content.markdown;

import java.util.Map;
import org.comity.content.CourseVersionId;
import org.comity.content.figure.Picture;

/// What the renderer must know about the course around a text.
///
/// @param language the text's language
/// @param sources the numbers of the sources by id
/// @param pictures by file name, as readers of the language see them
public record Rendering(
        CourseVersionId version, String language, Map<String, Integer> sources, Map<String, Picture> pictures) {

    public Rendering {
        sources = Map.copyOf(sources);
        pictures = Map.copyOf(pictures);
    }
}
