package org.comity.content;

/// One immutable version of a course.
///
/// @param number 1 for the first version, then counting up without gaps
public record CourseVersionId(CourseId course, int number) {

    public CourseVersionId {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "Version number %d of course '%s' is below 1.".formatted(number, course));
        }
    }

    @Override
    public String toString() {
        return course + "/" + number;
    }
}
