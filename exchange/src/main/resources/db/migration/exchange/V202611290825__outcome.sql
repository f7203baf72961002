-- What came of a round that has run: the round as the file that was matched, the result with its certificate, and the places found. The files
-- tell what each officer brought, by her pseudonym; they go as soon as one of the round's officers is erased, and the numbers stay.
CREATE TABLE exchange.outcome (
    round        uuid PRIMARY KEY REFERENCES exchange.round (id),
    at           timestamptz NOT NULL,
    officers     integer NOT NULL CHECK (officers >= 0),
    pairs        jsonb NOT NULL,
    tiers        jsonb NOT NULL,
    round_file   text,
    result_file  text,
    CHECK ((round_file IS NULL) = (result_file IS NULL))
);

CREATE FUNCTION exchange.keep_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.round_file IS NULL
        AND to_jsonb(NEW) - 'round_file' - 'result_file' = to_jsonb(OLD) - 'round_file' - 'result_file' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The outcome of a round never changes: % is refused.', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON exchange.outcome FOR EACH ROW EXECUTE FUNCTION exchange.keep_outcome();

CREATE FUNCTION exchange.forget_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE exchange.outcome SET round_file = NULL, result_file = NULL WHERE round = NEW.round AND round_file IS NOT NULL;
    RETURN NEW;
END
$$;

CREATE TRIGGER forget_files AFTER UPDATE OF person ON exchange.application
    FOR EACH ROW WHEN (OLD.person IS NOT NULL AND NEW.person IS NULL) EXECUTE FUNCTION exchange.forget_files();
