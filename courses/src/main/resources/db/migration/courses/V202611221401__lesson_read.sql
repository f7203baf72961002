-- The units that a learner marked as read. Unit ids keep their meaning over versions, so the marks outlive a change of version.
CREATE TABLE lesson_read (
    enrolment  uuid NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
    lesson     text NOT NULL,
    unit       text NOT NULL,
    read_at    timestamptz NOT NULL,
    PRIMARY KEY (enrolment, lesson, unit)
);
