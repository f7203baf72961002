-- Until when an instrument was in force, and what a reader of its texts should know.
ALTER TABLE knowledge.instrument ADD COLUMN ended date;

CREATE TABLE knowledge.instrument_note (
    instrument text NOT NULL REFERENCES knowledge.instrument ON DELETE CASCADE,
    language text NOT NULL,
    note text NOT NULL,
    PRIMARY KEY (instrument, language)
);

-- The files hold both already: they are read again at the next start.
UPDATE knowledge.instrument SET digest = '' WHERE brought_by = 'library';
DELETE FROM knowledge.pack WHERE name = 'instruments';
