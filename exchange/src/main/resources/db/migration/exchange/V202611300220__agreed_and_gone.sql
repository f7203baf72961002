-- What was agreed beforehand ends with the application or the place: whoever comes back is asked for anew, and no more
-- officers are promised to a place than it has seats.
DELETE FROM exchange.prematch m USING exchange.application a
    WHERE a.id = m.application AND a.state IN ('declined', 'withdrawn');
DELETE FROM exchange.prematch m USING exchange.place p WHERE p.id = m.place AND p.state <> 'published';

CREATE FUNCTION exchange.end_prematch_of_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM exchange.prematch WHERE application = NEW.id;
    RETURN NULL;
END;
$$;

CREATE TRIGGER end_prematch AFTER UPDATE OF state ON exchange.application
    FOR EACH ROW WHEN (NEW.state IN ('declined', 'withdrawn')) EXECUTE FUNCTION exchange.end_prematch_of_application();

CREATE FUNCTION exchange.end_prematches_of_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM exchange.prematch WHERE place = NEW.id;
    RETURN NULL;
END;
$$;

CREATE TRIGGER end_prematches AFTER UPDATE OF state ON exchange.place
    FOR EACH ROW WHEN (NEW.state = 'withdrawn') EXECUTE FUNCTION exchange.end_prematches_of_place();

-- Lists of an office go by the office.
CREATE INDEX place_of_office ON exchange.place (organisation, jurisdiction);
CREATE INDEX application_of_office ON exchange.application (organisation, jurisdiction);
