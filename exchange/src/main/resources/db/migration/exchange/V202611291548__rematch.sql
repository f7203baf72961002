-- What follows when a match ends before the stay begins: the replacement candidate is asked, or the place stands as a vacancy until the programme
-- matches the round again.

-- An officer may be asked again, but never twice at the same time. What the programme rearranged ends without anybody having stepped back.
ALTER TABLE exchange.match DROP CONSTRAINT match_application_key;
CREATE UNIQUE INDEX match_open ON exchange.match (application) WHERE state IN ('announced', 'host-accepted', 'accepted');
CREATE INDEX match_application ON exchange.match (application);
CREATE INDEX match_round ON exchange.match (round);
ALTER TABLE exchange.match ADD COLUMN succeeds uuid UNIQUE REFERENCES exchange.match (id);
ALTER TABLE exchange.match DROP CONSTRAINT match_ended_by_check;
ALTER TABLE exchange.match ADD CONSTRAINT match_ended_by_check CHECK (ended_by IN ('home', 'host', 'officer', 'programme'));

-- Whom a home office would send instead of an officer.
CREATE TABLE exchange.replacement (
    application  uuid PRIMARY KEY REFERENCES exchange.application (id),
    candidate    uuid NOT NULL REFERENCES exchange.application (id),
    at           timestamptz NOT NULL,
    CHECK (application <> candidate)
);

CREATE INDEX replacement_candidate ON exchange.replacement (candidate);

-- Later matchings of a round, kept as the first one is.
CREATE TABLE exchange.rematch (
    round        uuid NOT NULL REFERENCES exchange.round (id),
    number       integer NOT NULL CHECK (number >= 1),
    at           timestamptz NOT NULL,
    asked        integer NOT NULL CHECK (asked >= 0),
    ended        integer NOT NULL CHECK (ended >= 0),
    officers     integer NOT NULL CHECK (officers >= 0),
    pairs        jsonb NOT NULL,
    tiers        jsonb NOT NULL,
    round_file   text,
    result_file  text,
    PRIMARY KEY (round, number),
    CHECK ((round_file IS NULL) = (result_file IS NULL))
);

CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON exchange.rematch FOR EACH ROW EXECUTE FUNCTION exchange.keep_outcome();

CREATE OR REPLACE FUNCTION exchange.forget_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE exchange.outcome SET round_file = NULL, result_file = NULL WHERE round = NEW.round AND round_file IS NOT NULL;
    UPDATE exchange.rematch SET round_file = NULL, result_file = NULL WHERE round = NEW.round AND round_file IS NOT NULL;
    RETURN NEW;
END
$$;

-- A place that fell free when this match ended, and nobody was asked instead.
CREATE TABLE exchange.vacancy (
    match    uuid PRIMARY KEY REFERENCES exchange.match (id),
    round    uuid NOT NULL REFERENCES exchange.round (id),
    at       timestamptz NOT NULL,
    rematch  integer,
    FOREIGN KEY (round, rematch) REFERENCES exchange.rematch (round, number)
);

CREATE INDEX vacancy_open ON exchange.vacancy (round) WHERE rematch IS NULL;

INSERT INTO exchange.vacancy (match, round, at) SELECT id, round, state_at FROM exchange.match WHERE state IN ('refused', 'withdrawn');

-- In the timeline of an exchange the programme is one of those who end a match.
ALTER TABLE exchange.match_step DROP CONSTRAINT match_step_ended_by_check;
ALTER TABLE exchange.match_step ADD CONSTRAINT match_step_ended_by_check CHECK (ended_by IN ('home', 'host', 'officer', 'programme'));
