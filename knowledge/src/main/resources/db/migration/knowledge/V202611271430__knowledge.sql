-- What the library or an operator brought in, by digest: the same content again changes nothing.
CREATE TABLE knowledge.pack (
    name text PRIMARY KEY,
    digest text NOT NULL,
    items integer NOT NULL,
    taken_in_at timestamptz NOT NULL
);

-- Grows with every change, so that every node sees when its snapshot is old.
CREATE TABLE knowledge.revision (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    number bigint NOT NULL
);
INSERT INTO knowledge.revision (number) VALUES (0);

CREATE TABLE knowledge.source (
    id text PRIMARY KEY,
    title text NOT NULL,
    url text,
    licence text NOT NULL,
    attribution text NOT NULL
);

CREATE TABLE knowledge.instrument (
    id text PRIMARY KEY,
    kind text NOT NULL,
    reference text NOT NULL,
    short_name text,
    adopted date,
    in_force date,
    depositary text,
    parties text[] NOT NULL,
    members_of text,
    brought_by text NOT NULL,
    digest text NOT NULL
);

CREATE TABLE knowledge.instrument_title (
    instrument text NOT NULL REFERENCES knowledge.instrument ON DELETE CASCADE,
    language text NOT NULL,
    title text NOT NULL,
    PRIMARY KEY (instrument, language)
);

CREATE TABLE knowledge.instrument_text (
    instrument text NOT NULL REFERENCES knowledge.instrument ON DELETE CASCADE,
    language text NOT NULL,
    authentic boolean NOT NULL,
    source text NOT NULL REFERENCES knowledge.source,
    url text,
    as_of text NOT NULL,
    preamble text NOT NULL,
    PRIMARY KEY (instrument, language)
);

-- Articles stand in the order of the instrument and are aligned across languages by their label.
CREATE TABLE knowledge.article (
    instrument text NOT NULL REFERENCES knowledge.instrument ON DELETE CASCADE,
    label text NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (instrument, label)
);

CREATE TABLE knowledge.article_text (
    instrument text NOT NULL,
    label text NOT NULL,
    language text NOT NULL,
    part text NOT NULL,
    heading text NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (instrument, label, language),
    FOREIGN KEY (instrument, label) REFERENCES knowledge.article ON DELETE CASCADE
);

CREATE TABLE knowledge.measure (
    code text PRIMARY KEY,
    channel text NOT NULL,
    position integer NOT NULL
);

-- What an instrument offers and what its rules are, as one document per instrument: it is only ever read as a whole.
CREATE TABLE knowledge.provisions (
    instrument text PRIMARY KEY,
    document jsonb NOT NULL
);

-- Rows are never changed: a newer status list closes the row it replaces and adds its own.
CREATE TABLE knowledge.participation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    instrument text NOT NULL,
    participant text NOT NULL,
    signed date,
    action text,
    deposited date,
    in_force date,
    withdrawn date,
    declarations text,
    source text NOT NULL REFERENCES knowledge.source,
    as_of text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    replaced_at timestamptz
);
CREATE UNIQUE INDEX ON knowledge.participation (instrument, participant) WHERE replaced_at IS NULL;
CREATE INDEX ON knowledge.participation (instrument, participant, recorded_at);

CREATE TABLE knowledge.jurisdiction (
    code text PRIMARY KEY,
    alpha3 text NOT NULL,
    kind text NOT NULL,
    region text NOT NULL,
    subregion text NOT NULL
);

CREATE TABLE knowledge.membership (
    jurisdiction text NOT NULL,
    organisation text NOT NULL,
    status text NOT NULL,
    source text NOT NULL REFERENCES knowledge.source,
    as_of text NOT NULL,
    PRIMARY KEY (jurisdiction, organisation)
);

CREATE TABLE knowledge.holiday (
    jurisdiction text NOT NULL,
    day date NOT NULL,
    name_local text NOT NULL,
    name_en text NOT NULL
);
CREATE INDEX ON knowledge.holiday (jurisdiction, day);

-- Facts about jurisdictions. What people changed stands beside what the library brought; the history stays.
CREATE TABLE knowledge.fact (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    jurisdiction text NOT NULL,
    field text NOT NULL,
    position integer NOT NULL,
    value text NOT NULL,
    language text,
    source text NOT NULL REFERENCES knowledge.source,
    as_of text NOT NULL,
    review_months integer NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    replaced_at timestamptz
);
CREATE INDEX ON knowledge.fact (jurisdiction, field) WHERE replaced_at IS NULL;

-- Where a jurisdiction stands on the schematic map: a circle in a picture of 1000 by 500.
CREATE TABLE knowledge.place (
    jurisdiction text PRIMARY KEY,
    x real NOT NULL,
    y real NOT NULL,
    r real NOT NULL
);
