-- A round of exchanges. Its policy is published before anybody offers or applies and never changes after that, and its lottery is committed to
-- by a digest: the seed stays here until the round runs.
CREATE TABLE exchange.round (
    id                  uuid PRIMARY KEY,
    organisation        text NOT NULL,
    jurisdiction        text NOT NULL,
    texts               jsonb NOT NULL,
    format              text NOT NULL CHECK (format IN ('shadowing', 'bilateral', 'posting')),
    places_until        date NOT NULL,
    applications_until  date NOT NULL,
    window_from         date NOT NULL,
    window_to           date NOT NULL,
    tolerance           integer NOT NULL CHECK (tolerance >= 0),
    least               integer NOT NULL CHECK (least >= 0),
    tiers               text NOT NULL,
    seed                bytea CHECK (length(seed) = 32),
    commitment          text CHECK (commitment ~ '^[0-9a-f]{64}$'),
    state               text NOT NULL CHECK (state IN ('draft', 'published', 'closed', 'run', 'announced')),
    opened_at           timestamptz NOT NULL,
    state_at            timestamptz NOT NULL,
    CHECK (places_until < applications_until AND applications_until < window_from AND window_from <= window_to),
    CHECK ((state = 'draft') = (seed IS NULL)),
    CHECK ((state = 'draft') = (commitment IS NULL)),
    CHECK (commitment = encode(sha256(seed), 'hex'))
);

CREATE INDEX round_programme ON exchange.round (organisation, jurisdiction);

CREATE FUNCTION exchange.keep_published_round() RETURNS trigger LANGUAGE plpgsql AS $$
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
    RAISE EXCEPTION 'A published round never changes: % in state % is refused.', TG_OP, OLD.state
        USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION exchange.refuse_emptying() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rounds are never emptied: TRUNCATE on %.% is refused.', TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER keep_published BEFORE UPDATE OR DELETE ON exchange.round
    FOR EACH ROW EXECUTE FUNCTION exchange.keep_published_round();
CREATE TRIGGER never_empty BEFORE TRUNCATE ON exchange.round
    FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_emptying();
