-- That the officer of a placement has opened her briefing, once. She can call it read only after that.
CREATE TABLE exchange.briefing_opening (
    match  uuid PRIMARY KEY REFERENCES exchange.match (id),
    at     timestamptz NOT NULL
);

CREATE TRIGGER only_agreed BEFORE INSERT ON exchange.briefing_opening FOR EACH ROW EXECUTE FUNCTION exchange.only_agreed();
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON exchange.briefing_opening FOR EACH ROW EXECUTE FUNCTION exchange.keep_step();

CREATE FUNCTION exchange.only_opened() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.step = 'briefing' AND NOT EXISTS (SELECT 1 FROM exchange.briefing_opening WHERE match = NEW.match) THEN
        RAISE EXCEPTION 'A briefing that was not opened was not read: the step is refused.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER only_opened BEFORE INSERT ON exchange.placement_step FOR EACH ROW EXECUTE FUNCTION exchange.only_opened();
