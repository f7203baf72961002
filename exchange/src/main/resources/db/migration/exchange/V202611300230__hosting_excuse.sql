-- Offices that ask to be excused from hosting in a round, and what its programme decided. No reason is asked, and nobody's name stands here: who
-- asked and who decided is in the audit trail. When the round is closed nothing of it changes any more.
CREATE TABLE exchange.hosting_excuse (
    round         uuid NOT NULL REFERENCES exchange.round (id),
    organisation  text NOT NULL,
    jurisdiction  text NOT NULL,
    asked_at      timestamptz,
    decision      text CHECK (decision IN ('excused', 'declined', 'undone')),
    decided_at    timestamptz,
    PRIMARY KEY (round, jurisdiction, organisation),
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK (asked_at IS NOT NULL OR (decision IS NOT NULL AND decision <> 'declined'))
);

CREATE INDEX hosting_excuse_office ON exchange.hosting_excuse (jurisdiction, organisation);

CREATE FUNCTION exchange.keep_excuses() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed exchange.hosting_excuse;
BEGIN
    IF TG_OP = 'DELETE' THEN
        changed := OLD;
    ELSE
        changed := NEW;
    END IF;
    IF (SELECT state FROM exchange.round WHERE id = changed.round) <> 'published'
        OR (TG_OP = 'UPDATE' AND NEW.round <> OLD.round) THEN
        RAISE EXCEPTION 'Who is excused in round % does not change once it is closed: % is refused.', changed.round, TG_OP
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN changed;
END
$$;

CREATE TRIGGER keep_excuses BEFORE INSERT OR UPDATE OR DELETE ON exchange.hosting_excuse
    FOR EACH ROW EXECUTE FUNCTION exchange.keep_excuses();
CREATE TRIGGER never_empty BEFORE TRUNCATE ON exchange.hosting_excuse
    FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_emptying();
