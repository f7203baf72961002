-- An officer's application in a round, through her own office. Person and name are empty once she was erased; the pseudonym is all that others
-- than her office know of her.
CREATE TABLE exchange.application (
    id            uuid PRIMARY KEY,
    round         uuid NOT NULL REFERENCES exchange.round (id),
    person        uuid,
    name          text,
    organisation  text NOT NULL,
    jurisdiction  text NOT NULL,
    pseudonym     text NOT NULL UNIQUE,
    fields        jsonb NOT NULL,
    state         text NOT NULL CHECK (state IN ('draft', 'submitted', 'nominated', 'declined', 'withdrawn')),
    state_at      timestamptz NOT NULL,
    UNIQUE (round, person),
    CHECK ((person IS NULL) = (name IS NULL)),
    CHECK (person IS NOT NULL OR state = 'withdrawn')
);

CREATE INDEX application_office ON exchange.application (round, jurisdiction, organisation);
CREATE INDEX application_person ON exchange.application (person);
