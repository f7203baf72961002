-- An officer and the place that a round found for her, on the way through the consents of host office and officer. The home office's consent is
-- the nomination. A match that somebody ended stays ended.
CREATE TABLE exchange.match (
    id           uuid PRIMARY KEY,
    round        uuid NOT NULL REFERENCES exchange.round (id),
    application  uuid NOT NULL UNIQUE REFERENCES exchange.application (id),
    place        uuid NOT NULL REFERENCES exchange.place (id),
    state        text NOT NULL CHECK (state IN ('announced', 'host-accepted', 'accepted', 'refused', 'withdrawn')),
    ended_by     text CHECK (ended_by IN ('home', 'host', 'officer')),
    state_at     timestamptz NOT NULL,
    CHECK ((state IN ('refused', 'withdrawn')) = (ended_by IS NOT NULL))
);

CREATE INDEX match_place ON exchange.match (place);

CREATE FUNCTION exchange.keep_ended_match() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.state, NEW.state) IN (('announced', 'host-accepted'), ('host-accepted', 'accepted'),
            ('announced', 'refused'), ('host-accepted', 'refused'),
            ('announced', 'withdrawn'), ('host-accepted', 'withdrawn'), ('accepted', 'withdrawn')) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A match takes no step twice and none back: from % to % is refused.', OLD.state, NEW.state
        USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER keep_ended BEFORE UPDATE ON exchange.match
    FOR EACH ROW EXECUTE FUNCTION exchange.keep_ended_match();
