-- What people propose for a field of a profile, or wrote there at once because they may.
CREATE TABLE knowledge.contribution (
    id uuid PRIMARY KEY,
    jurisdiction text NOT NULL,
    field text NOT NULL,
    lines text[] NOT NULL,
    language text,
    source_title text NOT NULL,
    source_url text,
    as_of text NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'accepted', 'declined')),
    proposed_by uuid NOT NULL,
    organisation text NOT NULL,
    proposer_jurisdiction text NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by uuid,
    decided_at timestamptz
);
CREATE INDEX ON knowledge.contribution (jurisdiction, state);

-- Notes on culture. A new version closes the one before; nothing is deleted.
CREATE TABLE knowledge.note (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    jurisdiction text NOT NULL,
    topic text NOT NULL,
    titles jsonb NOT NULL,
    texts jsonb NOT NULL,
    sources jsonb NOT NULL,
    as_of text NOT NULL,
    review_months integer NOT NULL,
    digest text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    confirmed_organisation text,
    confirmed_at timestamptz,
    confirmed_by uuid,
    replaced_at timestamptz
);
CREATE UNIQUE INDEX ON knowledge.note (jurisdiction, topic) WHERE replaced_at IS NULL;

CREATE TABLE knowledge.contest (
    id uuid PRIMARY KEY,
    note bigint NOT NULL REFERENCES knowledge.note,
    reason text NOT NULL,
    person uuid NOT NULL,
    organisation text NOT NULL,
    contested_at timestamptz NOT NULL,
    settled_at timestamptz
);
CREATE INDEX ON knowledge.contest (note) WHERE settled_at IS NULL;
