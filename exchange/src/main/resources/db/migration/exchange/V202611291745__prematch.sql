-- Officers and host offices that agreed beforehand: the office entered the code of an application that names its place. The round keeps them
-- together where the place takes her.
CREATE TABLE exchange.prematch (
    application  uuid PRIMARY KEY REFERENCES exchange.application (id),
    place        uuid NOT NULL REFERENCES exchange.place (id),
    at           timestamptz NOT NULL
);

CREATE INDEX prematch_place ON exchange.prematch (place);
