package org.comity.content;

import java.util.Arrays;
import java.util.Optional;

/// What a course is about.
public enum CourseKind {
    LANGUAGE("language"),
    CULTURE("culture"),
    CRIME_TYPE("crime-type"),
    TREATY("treaty"),
    SKILL("skill");

    private final String code;

    CourseKind(String code) {
        this.code = code;
    }

    /// The word in `course.yaml`, also the last part of message keys.
    public String code() {
        return code;
    }

    /// The value of that code, empty for an unknown one.
    public static Optional<CourseKind> of(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
