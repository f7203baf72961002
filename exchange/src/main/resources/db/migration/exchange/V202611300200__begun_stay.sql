-- A stay has begun when all three agreed to it and its first day has come. From then on its match does not end any more: the offices say what came
-- of the stay, and nobody takes that out of the ledger by stepping back.
CREATE FUNCTION exchange.begun(which uuid, today date) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM exchange.match m JOIN exchange.place p ON p.id = m.place
        WHERE m.id = which AND m.state = 'accepted' AND CAST(p.fields -> 'fields' -> 'from' ->> 0 AS date) <= today)
$$;

-- Whether both offices signed the agreement on a stay.
CREATE FUNCTION exchange.signed(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT count(*) = 2 FROM exchange.placement_step WHERE match = which AND step = 'signature'
$$;

-- Matches that stood although their applications had been taken back before the stay began.
UPDATE exchange.match m SET state = 'withdrawn', ended_by = 'officer', state_at = a.state_at
FROM exchange.application a
WHERE a.id = m.application AND a.state = 'withdrawn' AND m.state IN ('announced', 'host-accepted', 'accepted')
    AND NOT exchange.begun(m.id, CAST(a.state_at AT TIME ZONE 'UTC' AS date));

CREATE OR REPLACE FUNCTION exchange.keep_ended_match() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'withdrawn' AND exchange.begun(OLD.id, CAST(NEW.state_at AT TIME ZONE 'UTC' AS date)) THEN
        RAISE EXCEPTION 'A stay that has begun stands: from % to % is refused.', OLD.state, NEW.state
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF (OLD.state, NEW.state) IN (('announced', 'host-accepted'), ('host-accepted', 'accepted'),
            ('announced', 'refused'), ('host-accepted', 'refused'),
            ('announced', 'withdrawn'), ('host-accepted', 'withdrawn'), ('accepted', 'withdrawn')) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A match takes no step twice and none back: from % to % is refused.', OLD.state, NEW.state
        USING ERRCODE = 'restrict_violation';
END
$$;
