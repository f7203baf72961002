-- What a question finds depends on the languages of whoever asks: what is new is asked in those of the last look. Tags of
-- BCP 47 with spaces between; empty when they are not known.
ALTER TABLE saved_search ADD COLUMN wishes text NOT NULL DEFAULT '';
