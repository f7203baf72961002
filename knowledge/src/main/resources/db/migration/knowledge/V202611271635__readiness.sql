-- Two offices that want to know how ready they are to work together. The two stand in the order of their codes, so that
-- a pair exists once. Nothing here names a person: who answered is in the audit trail.
CREATE TABLE knowledge.partnership (
    id uuid PRIMARY KEY,
    first_organisation text NOT NULL,
    first_jurisdiction text NOT NULL,
    second_organisation text NOT NULL,
    second_jurisdiction text NOT NULL,
    stage text NOT NULL CHECK (stage IN ('start', 'growing', 'mature')),
    opened_at timestamptz NOT NULL,
    UNIQUE (first_jurisdiction, first_organisation, second_jurisdiction, second_organisation)
);
CREATE INDEX ON knowledge.partnership (second_jurisdiction, second_organisation);

-- A newer assessment of an office closes its older one.
CREATE TABLE knowledge.assessment (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partnership uuid NOT NULL REFERENCES knowledge.partnership ON DELETE CASCADE,
    organisation text NOT NULL,
    jurisdiction text NOT NULL,
    scores jsonb NOT NULL,
    given_at timestamptz NOT NULL,
    replaced_at timestamptz
);
CREATE UNIQUE INDEX ON knowledge.assessment (partnership, jurisdiction, organisation) WHERE replaced_at IS NULL;
