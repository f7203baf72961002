package org.comity.courses.enrolment;

import java.util.Optional;
import org.comity.content.CourseVersion;

/// The languages that a learner chose to read a course in.
///
/// @param first empty while she has not chosen
/// @param second beside the first; never the same
public record ReadingLanguages(Optional<String> first, Optional<String> second) {

    public static final ReadingLanguages NOT_CHOSEN = new ReadingLanguages(Optional.empty(), Optional.empty());

    public ReadingLanguages {
        if (first.isPresent() && first.equals(second)) {
            second = Optional.empty();
        }
    }

    /// These languages without those that the version does not have.
    public ReadingLanguages within(CourseVersion version) {
        return new ReadingLanguages(
                first.filter(tag -> version.summary().texts().containsKey(tag)),
                second.filter(tag -> version.summary().texts().containsKey(tag)));
    }
}
