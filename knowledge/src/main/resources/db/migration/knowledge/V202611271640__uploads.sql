-- Files that an operator brought: looked at first, taken in or discarded then. The content goes as soon as that is done.
-- Who brought them is in the audit trail.
CREATE TABLE knowledge.upload (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('status-list', 'text', 'terms')),
    name text NOT NULL,
    content bytea,
    uploaded_at timestamptz NOT NULL,
    taken_at timestamptz,
    items integer
);

-- What an operator brought outlives a newer library.
ALTER TABLE knowledge.instrument_text ADD COLUMN brought_by text NOT NULL DEFAULT 'library';
ALTER TABLE knowledge.provisions ADD COLUMN brought_by text NOT NULL DEFAULT 'library';
