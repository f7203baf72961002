-- Attempts at the examination of a course. The questions, and the order in which their options are shown, are drawn once by the seed and then
-- stand; `questions` is [{"question": id, "order": [ids]}]. A learner has at most one unfinished attempt per version.
CREATE TABLE attempt (
    id            uuid PRIMARY KEY,
    enrolment     uuid NOT NULL REFERENCES enrolment (id),
    version       integer NOT NULL CHECK (version > 0),
    number        integer NOT NULL CHECK (number > 0),
    seed          bigint NOT NULL,
    questions     jsonb NOT NULL CHECK (jsonb_array_length(questions) > 0),
    started_at    timestamptz NOT NULL,
    completed_at  timestamptz,
    points        numeric(12, 6) CHECK (points >= 0),
    out_of        integer CHECK (out_of > 0),
    passed        boolean,
    UNIQUE (enrolment, number),
    CHECK ((completed_at IS NULL) = (points IS NULL)),
    CHECK ((completed_at IS NULL) = (out_of IS NULL)),
    CHECK ((completed_at IS NULL) = (passed IS NULL))
);

CREATE UNIQUE INDEX attempt_open ON attempt (enrolment, version) WHERE completed_at IS NULL;

-- One answer per question of an attempt: the first one stands. The response refers to options by id, never by text.
CREATE TABLE answer (
    attempt       uuid NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    question      text NOT NULL,
    response      jsonb NOT NULL,
    share         numeric(11, 10) NOT NULL CHECK (share BETWEEN 0 AND 1),
    submitted_at  timestamptz NOT NULL,
    PRIMARY KEY (attempt, question)
);
