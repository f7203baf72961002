package org.comity.courses.enrolment;

/// An enrolment and what has been read in it.
public record Standing(Enrolment enrolment, ReadMarks marks) {}
