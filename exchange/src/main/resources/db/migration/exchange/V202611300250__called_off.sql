-- A programme can call a round off until its outcome is announced, with a reason for those who took part in it. Nothing else in it changes.
ALTER TABLE exchange.round ADD COLUMN call_off_reason text CHECK (length(call_off_reason) BETWEEN 1 AND 1000);
ALTER TABLE exchange.round DROP CONSTRAINT round_state_check;
ALTER TABLE exchange.round ADD CONSTRAINT round_state_check
    CHECK (state IN ('draft', 'published', 'closed', 'run', 'announced', 'called-off'));
ALTER TABLE exchange.round ADD CHECK ((state = 'called-off') = (call_off_reason IS NOT NULL));

CREATE OR REPLACE FUNCTION exchange.keep_published_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'draft' AND TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF OLD.state = 'draft' AND NEW.state IN ('draft', 'published') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE'
        AND to_jsonb(NEW) - 'state' - 'state_at' = to_jsonb(OLD) - 'state' - 'state_at'
        AND (OLD.state, NEW.state) IN (('published', 'closed'), ('closed', 'run'), ('run', 'announced')) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE'
        AND to_jsonb(NEW) - 'state' - 'state_at' - 'call_off_reason' = to_jsonb(OLD) - 'state' - 'state_at' - 'call_off_reason'
        AND OLD.state IN ('published', 'closed', 'run') AND NEW.state = 'called-off' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A published round never changes: % in state % is refused.', TG_OP, OLD.state
        USING ERRCODE = 'restrict_violation';
END
$$;

CREATE INDEX round_called_off ON exchange.round (id) WHERE state = 'called-off';
