-- A matching that a programme asked for. The round stays as it is until the result is written: a server takes the job up, holds it by a random id
-- until a time that it moves on, and writes the result in one transaction only while it still holds the job. Who asked stands in the audit trail.
CREATE TABLE exchange.matching_job (
    id           uuid PRIMARY KEY,
    number       bigint GENERATED ALWAYS AS IDENTITY,
    round        uuid NOT NULL REFERENCES exchange.round (id),
    kind         text NOT NULL CHECK (kind IN ('run', 'rematch')),
    state        text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'stopped', 'failed')),
    asked_at     timestamptz NOT NULL,
    begun_at     timestamptz,
    ended_at     timestamptz,
    holder       uuid,
    lease_until  timestamptz,
    tries        integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
    restarts     integer NOT NULL DEFAULT 0 CHECK (restarts >= 0),
    changed      boolean NOT NULL DEFAULT false,
    stage        text NOT NULL DEFAULT 'writing',
    done         bigint NOT NULL DEFAULT 0,
    whole        bigint NOT NULL DEFAULT 0,
    failure      text,
    CHECK ((state = 'running') = (holder IS NOT NULL)),
    CHECK ((holder IS NULL) = (lease_until IS NULL)),
    CHECK ((state IN ('done', 'stopped', 'failed')) = (ended_at IS NOT NULL)),
    CHECK ((state = 'failed') = (failure IS NOT NULL)),
    CHECK (0 <= done AND done <= whole)
);

-- One at a time for a round.
CREATE UNIQUE INDEX matching_job_open ON exchange.matching_job (round) WHERE state IN ('waiting', 'running');
CREATE INDEX matching_job_round ON exchange.matching_job (round, number);

-- Officers withdraw and matches go on while a round is matched. Whoever matches it hears of it at once and begins anew; what it would have kept is
-- compared with the round in any case, so this saves time only.
CREATE FUNCTION exchange.tell_matching_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE exchange.matching_job SET changed = true WHERE round = NEW.round AND state = 'running' AND NOT changed;
    RETURN NULL;
END;
$$;

CREATE TRIGGER tell_matching_job AFTER UPDATE OF state, person ON exchange.application
    FOR EACH ROW EXECUTE FUNCTION exchange.tell_matching_job();
CREATE TRIGGER tell_matching_job AFTER INSERT OR UPDATE OF state ON exchange.match
    FOR EACH ROW EXECUTE FUNCTION exchange.tell_matching_job();
