-- What was done between the third consent and the stay. A step is taken once and stays; a placement ends with its match.
CREATE TABLE exchange.placement_step (
    match     uuid NOT NULL REFERENCES exchange.match (id),
    step      text NOT NULL CHECK (step IN ('signature', 'clearance-needed', 'clearance', 'language-proof', 'briefing', 'ready')),
    party     text NOT NULL CHECK (party IN ('home', 'host', 'officer')),
    on_paper  boolean NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (match, step, party),
    CHECK (NOT on_paper OR step IN ('signature', 'clearance'))
);

CREATE FUNCTION exchange.keep_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A step of a placement stays: % is refused.', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON exchange.placement_step FOR EACH ROW EXECUTE FUNCTION exchange.keep_step();

CREATE FUNCTION exchange.only_agreed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM exchange.match WHERE id = NEW.match AND state = 'accepted') THEN
        RAISE EXCEPTION 'A step before the third consent is refused.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER only_agreed BEFORE INSERT ON exchange.placement_step FOR EACH ROW EXECUTE FUNCTION exchange.only_agreed();
