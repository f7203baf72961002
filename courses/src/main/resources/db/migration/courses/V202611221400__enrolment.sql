-- Who took up which version of which course. A person has at most one enrolment per course that is not completed: taking a course up again
-- after withdrawing continues the old row, so that attempts stay counted. Versions and lessons belong to another module: no foreign keys.
CREATE TABLE enrolment (
    id                uuid PRIMARY KEY,
    person            uuid NOT NULL,
    organisation      text NOT NULL,
    jurisdiction      text NOT NULL,
    course            text NOT NULL,
    version           integer NOT NULL CHECK (version > 0),
    state             text NOT NULL CHECK (state IN ('active', 'completed', 'withdrawn')),
    enrolled_at       timestamptz NOT NULL,
    completed_at      timestamptz,
    withdrawn_at      timestamptz,
    reading_language  text,
    second_language   text,
    units_read        integer NOT NULL DEFAULT 0,
    units_total       integer NOT NULL,
    last_lesson       text,
    last_unit         text,
    CHECK ((state = 'completed') = (completed_at IS NOT NULL)),
    CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
    CHECK (units_read BETWEEN 0 AND units_total)
);

CREATE UNIQUE INDEX enrolment_open ON enrolment (person, course) WHERE state <> 'completed';
CREATE INDEX enrolment_person ON enrolment (person, course, enrolled_at DESC);
CREATE INDEX enrolment_course ON enrolment (course, state);
