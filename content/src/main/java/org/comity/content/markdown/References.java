package org.comity.content.markdown;

import java.util.HashSet;
import java.util.Set;

/// What texts may refer to, and what they did refer to.
public final class References {

    private final Set<String> sources;
    private final Set<String> lessons;
    private final Set<String> pictures;
    private final Set<String> cited = new HashSet<>();
    private final Set<String> shown = new HashSet<>();

    /// @param sources ids of the course's sources
    /// @param lessons ids of its lessons
    /// @param pictures file names of the pictures that readers of the text's language can see
    public References(Set<String> sources, Set<String> lessons, Set<String> pictures) {
        this.sources = Set.copyOf(sources);
        this.lessons = Set.copyOf(lessons);
        this.pictures = Set.copyOf(pictures);
    }

    /// The sources that were cited.
    public Set<String> cited() {
        return Set.copyOf(cited);
    }

    /// The pictures that were shown.
    public Set<String> shown() {
        return Set.copyOf(shown);
    }

    boolean cite(String source) {
        cited.add(source);
        return sources.contains(source);
    }

    boolean show(String picture) {
        shown.add(picture);
        return pictures.contains(picture);
    }

    boolean hasLesson(String lesson) {
        return lessons.contains(lesson);
    }
}
