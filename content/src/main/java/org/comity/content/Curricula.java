package org.comity.content;

import java.util.List;
import java.util.Optional;

/// The published curricula. Thread-safe. Everything returned is immutable and shared: versions never change, so
/// callers may keep them.
///
/// Which language to show is the caller's choice; this interface only says what exists.
public interface Curricula {

    /// The current version of every published course, by course id. Cached until an import; costs no query while it
    /// is fresh.
    List<CourseSummary> catalogue();

    /// The whole current version of a course, empty when there is no such course.
    Optional<CourseVersion> current(CourseId course);

    /// One whole version, with every text rendered to safe HTML. Cached; empty when there is no such version.
    Optional<CourseVersion> version(CourseVersionId id);

    /// A picture as a reader of that language sees it: the language's own one, otherwise the common one.
    Optional<Figure> figure(CourseVersionId id, String language, String name);
}
