-- The termbase: concepts, and terms per language and regional variant.
CREATE TABLE knowledge.concept (
    id text PRIMARY KEY,
    subject text NOT NULL,
    definition text NOT NULL,
    definition_language text NOT NULL,
    definition_source text NOT NULL,
    reference text NOT NULL,
    pack text NOT NULL
);
CREATE INDEX ON knowledge.concept (pack);

CREATE TABLE knowledge.term (
    concept text NOT NULL REFERENCES knowledge.concept ON DELETE CASCADE,
    language text NOT NULL,
    position integer NOT NULL,
    text text NOT NULL,
    folded text NOT NULL,
    region text NOT NULL,
    status text NOT NULL,
    equivalence text NOT NULL,
    note text NOT NULL,
    source text NOT NULL,
    reviewer text NOT NULL,
    PRIMARY KEY (concept, language, position)
);
CREATE INDEX ON knowledge.term (folded text_pattern_ops);
