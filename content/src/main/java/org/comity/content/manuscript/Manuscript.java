package org.comity.content.manuscript;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.content.CourseId;
import org.comity.content.CourseSummary.Profile;

/// A whole checked course.
///
/// @param imprint who answers for it and what it is
/// @param translations by language tag, among them the original
/// @param pictures by place
public record Manuscript(
        CourseId course,
        Profile profile,
        Imprint imprint,
        Outline outline,
        Map<String, Translation> translations,
        Map<PictureKey, PictureFile> pictures) {

    /// Who answers for the course, and what it is.
    ///
    /// @param organisation the code of the organisation that answers for the course
    /// @param licence SPDX identifier
    /// @param digest SHA-256 over the normalised files
    public record Imprint(String organisation, String licence, String digest) {}

    /// The place of a picture.
    ///
    /// @param language empty for the picture that all languages share
    public record PictureKey(String language, String name) {}

    public Manuscript {
        translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
        pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
    }
}
