-- What people search for again and again. What was found at the last look is kept as hashes of eight bytes each.
CREATE TABLE saved_search (
    id         uuid PRIMARY KEY,
    person     uuid NOT NULL,
    name       text NOT NULL,
    query      text NOT NULL,
    saved_at   timestamptz NOT NULL,
    looked_at  timestamptz NOT NULL,
    seen       bytea NOT NULL,
    CHECK (char_length(name) BETWEEN 1 AND 120),
    CHECK (octet_length(query) <= 8000),
    CHECK (octet_length(seen) <= 8000 AND octet_length(seen) % 8 = 0)
);

-- md5 because a question may be longer than what an index takes; it guards against clicking twice, not against anybody
CREATE UNIQUE INDEX saved_search_question ON saved_search (person, md5(query));
CREATE INDEX saved_search_looked_at ON saved_search (person, looked_at, id);
