-- Names that people use beside the official titles. They come from the library alone and are replaced as a whole.
CREATE TABLE knowledge.alias (
    subject text NOT NULL CHECK (subject IN ('instrument', 'jurisdiction', 'organisation')),
    id text NOT NULL,
    language text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    source text NOT NULL REFERENCES knowledge.source,
    as_of text NOT NULL,
    PRIMARY KEY (subject, id, language, name)
);

-- For whom a note was written. What the library brings is for everybody.
ALTER TABLE knowledge.note ADD COLUMN readers text NOT NULL DEFAULT 'everybody'
    CHECK (readers IN ('everybody', 'signed-in', 'jurisdiction'));
