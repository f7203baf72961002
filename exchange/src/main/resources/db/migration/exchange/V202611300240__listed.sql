-- Lists are read page by page, in their order.
CREATE INDEX place_listed ON exchange.place (round, jurisdiction, organisation, state_at, id);

CREATE INDEX application_nominated ON exchange.application (round, pseudonym) WHERE state = 'nominated';
