-- Officers of one office who would come to a host together. Who withdraws, is declined or erased falls out; a group of which fewer than two are
-- left is none any more.
CREATE TABLE exchange.officer_group (
    id            uuid PRIMARY KEY,
    round         uuid NOT NULL REFERENCES exchange.round (id),
    organisation  text NOT NULL,
    jurisdiction  text NOT NULL,
    otherwise     text NOT NULL CHECK (otherwise IN ('apart', 'none')),
    at            timestamptz NOT NULL
);

CREATE INDEX officer_group_office ON exchange.officer_group (round, jurisdiction, organisation);

CREATE TABLE exchange.officer_group_member (
    application    uuid PRIMARY KEY REFERENCES exchange.application (id),
    officer_group  uuid NOT NULL REFERENCES exchange.officer_group (id) ON DELETE CASCADE
);

CREATE INDEX officer_group_member_group ON exchange.officer_group_member (officer_group);

CREATE FUNCTION exchange.fall_out_of_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM exchange.officer_group_member WHERE application = NEW.id;
    RETURN NULL;
END;
$$;

CREATE TRIGGER fall_out_of_group AFTER UPDATE OF state ON exchange.application
    FOR EACH ROW WHEN (NEW.state IN ('declined', 'withdrawn')) EXECUTE FUNCTION exchange.fall_out_of_group();

CREATE FUNCTION exchange.end_small_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM exchange.officer_group g WHERE g.id = OLD.officer_group
        AND (SELECT count(*) FROM exchange.officer_group_member m WHERE m.officer_group = g.id) < 2;
    RETURN NULL;
END;
$$;

CREATE TRIGGER end_small_group AFTER DELETE ON exchange.officer_group_member
    FOR EACH ROW EXECUTE FUNCTION exchange.end_small_group();
