-- What happened, for those who must hear of it after the commit. docs/adr/014-outbox.md says why it is built so.

-- One row: which database this is, and up to where events were pruned.
CREATE TABLE outbox (
    only_row        boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    epoch           uuid NOT NULL DEFAULT gen_random_uuid(),
    pruned_through  bigint NOT NULL DEFAULT 0
);

INSERT INTO outbox DEFAULT VALUES;

-- One row per transaction that put events. Its number is given while the transaction commits, under a lock, so that numbers
-- become visible in their order. The key tells two commits with the same number apart: a restored backup gives numbers again.
CREATE TABLE outbox_commit (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction   xid8 NOT NULL,
    number        bigint UNIQUE,
    key           uuid NOT NULL DEFAULT gen_random_uuid(),
    committed_at  timestamptz
);

-- Only the own transaction ever sees a row without a number.
CREATE UNIQUE INDEX outbox_commit_open ON outbox_commit (transaction) WHERE number IS NULL;

CREATE SEQUENCE outbox_commit_number OWNED BY outbox_commit.number;

CREATE TABLE outbox_event (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commit       bigint NOT NULL REFERENCES outbox_commit (id) ON DELETE CASCADE,
    type         text NOT NULL,
    payload      jsonb NOT NULL,
    occurred_at  timestamptz NOT NULL
);

CREATE INDEX outbox_event_commit ON outbox_event (commit, type, id);

-- The lock is any constant that nothing else locks on: the ASCII codes of "outbox". It is held until the commit is visible.
CREATE FUNCTION number_outbox_commit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(x'6f7574626f78'::bigint);
    UPDATE platform.outbox_commit
        SET number = nextval('platform.outbox_commit_number'), committed_at = clock_timestamp()
        WHERE id = NEW.id;
    PERFORM pg_notify('comity_outbox', '');
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER outbox_commit_numbered
    AFTER INSERT ON outbox_commit
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION number_outbox_commit();
