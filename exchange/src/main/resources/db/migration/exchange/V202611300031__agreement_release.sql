-- What each office says of the agreement: until which day others may open it, and whether it may be passed on.
CREATE TABLE exchange.agreement_release (
    match    uuid NOT NULL REFERENCES exchange.match (id),
    party    text NOT NULL CHECK (party IN ('home', 'host')),
    pass_on  boolean NOT NULL,
    until    date,
    at       timestamptz NOT NULL,
    PRIMARY KEY (match, party)
);

CREATE TRIGGER only_agreed BEFORE INSERT ON exchange.agreement_release FOR EACH ROW EXECUTE FUNCTION exchange.only_agreed();
