package org.comity.courses.enrolment;

/// The permission that every learner has.
public final class Learning {

    /// Taking up courses, reading, being examined; on one's own records only.
    public static final String PERMISSION = "courses.learn";

    private Learning() {}
}
