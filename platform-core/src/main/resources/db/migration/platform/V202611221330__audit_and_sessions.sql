-- Append-only: who did what to which record, when, from which jurisdiction. Each entry carries the hash of the one before.
CREATE TABLE audit_entry (
    sequence            bigint PRIMARY KEY,
    occurred_at         timestamptz NOT NULL,
    actor               uuid,
    actor_organisation  text,
    actor_jurisdiction  text,
    action              text NOT NULL,
    record_type         text NOT NULL,
    record_id           text NOT NULL,
    details             text NOT NULL,
    previous_hash       bytea NOT NULL,
    hash                bytea NOT NULL UNIQUE,
    CHECK (octet_length(previous_hash) = 32 AND octet_length(hash) = 32)
);

CREATE INDEX audit_entry_record ON audit_entry (record_type, record_id, sequence);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The table % only takes new rows.', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER audit_entry_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Sessions of the browser. The cookie holds a random value, this table its SHA-256; tokens are encrypted with the server's secret.
CREATE TABLE session (
    id_hash             bytea PRIMARY KEY,
    subject             uuid NOT NULL,
    person              jsonb NOT NULL,
    identity_session    text,
    id_token            bytea NOT NULL,
    refresh_token       bytea,
    fresh_until         timestamptz NOT NULL,
    expires_at          timestamptz NOT NULL,
    CHECK (octet_length(id_hash) = 32)
);

CREATE INDEX session_expiry ON session (expires_at);
CREATE INDEX session_subject ON session (subject);
