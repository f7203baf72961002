-- That a stay did not take place was contradicted, and what the programme decided then. The texts are for the parties and the programme
-- alone and go with the officer's data; what was decided stays.
CREATE TABLE exchange.stay_dispute (
    match       uuid PRIMARY KEY REFERENCES exchange.ledger_entry (match),
    person      uuid,
    party       text NOT NULL CHECK (party IN ('home', 'host', 'officer')),
    why         text,
    at          timestamptz NOT NULL,
    held        boolean,
    days        integer CHECK (days >= 0),
    reason      text,
    decided_at  timestamptz,
    CHECK ((held IS NULL) = (decided_at IS NULL)),
    CHECK ((held IS NULL) = (days IS NULL)),
    CHECK (held IS NULL OR held = (days > 0))
);

CREATE INDEX stay_dispute_person ON exchange.stay_dispute (person);

CREATE FUNCTION exchange.only_not_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.held IS NOT NULL OR NOT EXISTS (
            SELECT 1 FROM exchange.ledger_entry WHERE match = NEW.match AND NOT held AND party <> NEW.party) THEN
        RAISE EXCEPTION 'Only that a stay did not take place is contradicted, and by another party: % is refused.', TG_OP
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER only_not_held BEFORE INSERT ON exchange.stay_dispute FOR EACH ROW EXECUTE FUNCTION exchange.only_not_held();

-- It is decided once; afterwards nothing goes but the texts and who she was.
CREATE FUNCTION exchange.keep_dispute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE'
        OR (NEW.match, NEW.party, NEW.at) IS DISTINCT FROM (OLD.match, OLD.party, OLD.at)
        OR (OLD.held IS NOT NULL AND (NEW.held, NEW.days, NEW.decided_at) IS DISTINCT FROM (OLD.held, OLD.days, OLD.decided_at))
        OR (NEW.why IS DISTINCT FROM OLD.why AND NEW.why IS NOT NULL)
        OR (OLD.held IS NOT NULL AND NEW.reason IS DISTINCT FROM OLD.reason AND NEW.reason IS NOT NULL)
        OR (NEW.person IS DISTINCT FROM OLD.person AND NEW.person IS NOT NULL) THEN
        RAISE EXCEPTION 'A dispute stays as it was decided: % is refused.', TG_OP USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON exchange.stay_dispute FOR EACH ROW EXECUTE FUNCTION exchange.keep_dispute();

-- What came of stays: the entries, and in place of one that was contradicted what the programme decided. Until it has, nothing counts.
CREATE VIEW exchange.ledger AS
    SELECT l.match, coalesce(d.held, l.held) AS held, coalesce(d.days, l.days) AS days
    FROM exchange.ledger_entry l LEFT JOIN exchange.stay_dispute d ON d.match = l.match;
