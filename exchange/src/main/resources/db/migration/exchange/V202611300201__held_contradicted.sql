-- That a stay took place is contradicted as that it did not: by the other office and the officer. Until the programme has decided, nothing counts.
CREATE FUNCTION exchange.only_of_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.held IS NOT NULL OR NOT EXISTS (
            SELECT 1 FROM exchange.ledger_entry WHERE match = NEW.match AND party <> NEW.party) THEN
        RAISE EXCEPTION 'Only what another party entered is contradicted: % is refused.', TG_OP USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

DROP TRIGGER only_not_held ON exchange.stay_dispute;
DROP FUNCTION exchange.only_not_held();
CREATE TRIGGER only_of_others BEFORE INSERT ON exchange.stay_dispute FOR EACH ROW EXECUTE FUNCTION exchange.only_of_others();

CREATE OR REPLACE VIEW exchange.ledger AS
    SELECT l.match, CASE WHEN d.match IS NULL THEN l.held ELSE coalesce(d.held, false) END AS held,
        CASE WHEN d.match IS NULL THEN l.days ELSE coalesce(d.days, 0) END AS days
    FROM exchange.ledger_entry l LEFT JOIN exchange.stay_dispute d ON d.match = l.match;
