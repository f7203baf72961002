-- A place that a host office offers in a round. The fields are kept as the office left them, so that a draft can be incomplete or wrong; they
-- are complete and right once the place was published, and do not change after that.
CREATE TABLE exchange.place (
    id            uuid PRIMARY KEY,
    round         uuid NOT NULL REFERENCES exchange.round (id),
    organisation  text NOT NULL,
    jurisdiction  text NOT NULL,
    fields        jsonb NOT NULL,
    state         text NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
    state_at      timestamptz NOT NULL
);

CREATE INDEX place_round ON exchange.place (round, state);

CREATE FUNCTION exchange.keep_published_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'draft' AND TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF OLD.state = 'draft' OR TG_OP = 'UPDATE' AND OLD.state = 'published' AND NEW.state = 'withdrawn'
        AND to_jsonb(NEW) - 'state' - 'state_at' = to_jsonb(OLD) - 'state' - 'state_at' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A published place never changes: % in state % is refused.', TG_OP, OLD.state
        USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER keep_published BEFORE UPDATE OR DELETE ON exchange.place
    FOR EACH ROW EXECUTE FUNCTION exchange.keep_published_place();
