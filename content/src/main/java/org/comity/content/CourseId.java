package org.comity.content;

import java.util.regex.Pattern;

/// The id of a course: letters `a-z`, digits and hyphens, starting with a letter, at most 64 characters
/// (docs/course-format.md).
public record CourseId(String value) implements Comparable<CourseId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public CourseId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("'%s' is not a course id.".formatted(value));
        }
    }

    /// Whether the text has the shape that all ids of the course format share.
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(CourseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
