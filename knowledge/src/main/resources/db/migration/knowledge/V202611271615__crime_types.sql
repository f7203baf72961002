-- Types of crime of several schemes side by side. They come from the library alone and are replaced as a whole.
CREATE TABLE knowledge.crime_type (
    code text PRIMARY KEY,
    scheme text NOT NULL,
    position integer NOT NULL,
    routes boolean NOT NULL,
    instrument text,
    article text,
    source text NOT NULL,
    as_of text NOT NULL
);

CREATE TABLE knowledge.crime_mapping (
    from_code text NOT NULL,
    to_code text NOT NULL,
    relation text NOT NULL,
    source text NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (from_code, to_code)
);

CREATE TABLE knowledge.crime_estimate (
    position integer PRIMARY KEY,
    crime text NOT NULL,
    bound text NOT NULL,
    amount numeric,
    unit text,
    year text,
    reliability text,
    source text NOT NULL,
    as_of text NOT NULL
);
