-- When a match took each of its steps, for the timeline of an exchange. A trigger writes it, so that no step goes without one.
CREATE TABLE exchange.match_step (
    match     uuid NOT NULL REFERENCES exchange.match (id),
    state     text NOT NULL CHECK (state IN ('announced', 'host-accepted', 'accepted', 'refused', 'withdrawn')),
    ended_by  text CHECK (ended_by IN ('home', 'host', 'officer')),
    at        timestamptz NOT NULL,
    PRIMARY KEY (match, state)
);

INSERT INTO exchange.match_step SELECT id, state, ended_by, state_at FROM exchange.match;

CREATE FUNCTION exchange.remember_match_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO exchange.match_step (match, state, ended_by, at) VALUES (NEW.id, NEW.state, NEW.ended_by, NEW.state_at);
    RETURN NULL;
END
$$;

CREATE TRIGGER remember_step AFTER INSERT OR UPDATE OF state ON exchange.match
    FOR EACH ROW EXECUTE FUNCTION exchange.remember_match_step();

CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON exchange.match_step FOR EACH ROW EXECUTE FUNCTION exchange.keep_step();

-- What came of a stay: numbers for the balance between offices. It names nobody and stays when the officer is erased. Only the host office says
-- that a stay took place; either office says that it did not.
CREATE TABLE exchange.ledger_entry (
    match  uuid PRIMARY KEY REFERENCES exchange.match (id),
    held   boolean NOT NULL,
    days   integer NOT NULL CHECK (days >= 0),
    party  text NOT NULL CHECK (party IN ('home', 'host')),
    at     timestamptz NOT NULL,
    CHECK (held = (days > 0)),
    CHECK (party = 'host' OR NOT held)
);

CREATE FUNCTION exchange.keep_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An entry of the ledger stays: % is refused.', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON exchange.ledger_entry FOR EACH ROW EXECUTE FUNCTION exchange.keep_ledger();

CREATE TRIGGER only_agreed BEFORE INSERT ON exchange.ledger_entry FOR EACH ROW EXECUTE FUNCTION exchange.only_agreed();

-- An officer's report on her stay. She alone says who reads it, whether they may pass it on, and until which day; it goes with her data.
CREATE TABLE exchange.field_report (
    match       uuid PRIMARY KEY REFERENCES exchange.match (id),
    person      uuid NOT NULL,
    report      text NOT NULL,
    home        boolean NOT NULL,
    host        boolean NOT NULL,
    pass_on     boolean NOT NULL,
    until       date,
    changed_at  timestamptz NOT NULL,
    CHECK ((home OR host) = (until IS NOT NULL)),
    CHECK (home OR host OR NOT pass_on)
);

CREATE INDEX field_report_person ON exchange.field_report (person);

CREATE TRIGGER only_agreed BEFORE INSERT ON exchange.field_report FOR EACH ROW EXECUTE FUNCTION exchange.only_agreed();

-- Which office read a report and when. Who read it for the office is in the audit trail alone.
CREATE TABLE exchange.report_reading (
    match  uuid NOT NULL REFERENCES exchange.field_report (match) ON DELETE CASCADE,
    party  text NOT NULL CHECK (party IN ('home', 'host')),
    at     timestamptz NOT NULL
);

CREATE INDEX report_reading_match ON exchange.report_reading (match);

-- How many colleagues an officer promised to teach after her stay, and how many she says later that she taught, and where
-- they work. Numbers, which name nobody.
CREATE TABLE exchange.cascade_promise (
    match   uuid PRIMARY KEY REFERENCES exchange.match (id),
    people  integer NOT NULL CHECK (people > 0),
    at      timestamptz NOT NULL
);

CREATE TRIGGER only_agreed BEFORE INSERT ON exchange.cascade_promise FOR EACH ROW EXECUTE FUNCTION exchange.only_agreed();

CREATE TABLE exchange.cascade_question (
    match   uuid NOT NULL REFERENCES exchange.cascade_promise (match),
    months  integer NOT NULL CHECK (months > 0),
    due     date NOT NULL,
    taught  integer CHECK (taught >= 0),
    whom    text[] NOT NULL DEFAULT '{}' CHECK (whom <@ ARRAY['unit', 'office', 'authorities', 'academy']),
    at      timestamptz,
    PRIMARY KEY (match, months),
    CHECK ((taught IS NULL) = (at IS NULL)),
    CHECK ((coalesce(taught, 0) = 0) = (cardinality(whom) = 0))
);

CREATE INDEX cascade_question_due ON exchange.cascade_question (due) WHERE taught IS NULL;

-- The marks that officer and host office give a stay. What was said stays; it names nobody.
CREATE TABLE exchange.evaluation (
    match        uuid NOT NULL REFERENCES exchange.match (id),
    party        text NOT NULL CHECK (party IN ('host', 'officer')),
    preparation  smallint NOT NULL CHECK (preparation BETWEEN 1 AND 5),
    cooperation  smallint NOT NULL CHECK (cooperation BETWEEN 1 AND 5),
    language     smallint NOT NULL CHECK (language BETWEEN 1 AND 5),
    usefulness   smallint NOT NULL CHECK (usefulness BETWEEN 1 AND 5),
    ends         date NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (match, party)
);

CREATE FUNCTION exchange.keep_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An evaluation stays: % is refused.', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON exchange.evaluation FOR EACH ROW EXECUTE FUNCTION exchange.keep_evaluation();

CREATE TRIGGER only_agreed BEFORE INSERT ON exchange.evaluation FOR EACH ROW EXECUTE FUNCTION exchange.only_agreed();

-- The certificates of stays that their officers asked for. They name nobody; the name comes from the application, and goes with it.
CREATE TABLE exchange.stay_certificate (
    match  uuid PRIMARY KEY REFERENCES exchange.ledger_entry (match),
    code   text NOT NULL UNIQUE CHECK (length(code) = 26),
    at     timestamptz NOT NULL,
    until  date
);

-- Which office checked a certificate and when. Who did so for the office is in the audit trail alone.
CREATE TABLE exchange.stay_certificate_check (
    match         uuid NOT NULL REFERENCES exchange.stay_certificate (match),
    organisation  text NOT NULL,
    jurisdiction  text NOT NULL,
    at            timestamptz NOT NULL
);

CREATE INDEX stay_certificate_check_match ON exchange.stay_certificate_check (match);

-- On which days a party fetched the agreement, and when it first did so on that day.
CREATE TABLE exchange.agreement_reading (
    match  uuid NOT NULL REFERENCES exchange.match (id),
    party  text NOT NULL CHECK (party IN ('home', 'host', 'officer')),
    day    date NOT NULL,
    at     timestamptz NOT NULL,
    PRIMARY KEY (match, party, day)
);

CREATE TRIGGER only_agreed BEFORE INSERT ON exchange.agreement_reading FOR EACH ROW EXECUTE FUNCTION exchange.only_agreed();
