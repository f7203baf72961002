package org.comity.content;

import java.util.Arrays;
import java.util.Optional;

/// How much a course presupposes, from little to much.
public enum CourseLevel {
    FOUNDATION("foundation"),
    INTERMEDIATE("intermediate"),
    ADVANCED("advanced");

    private final String code;

    CourseLevel(String code) {
        this.code = code;
    }

    /// The word in `course.yaml`, also the last part of message keys.
    public String code() {
        return code;
    }

    /// The value of that code, empty for an unknown one.
    public static Optional<CourseLevel> of(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
