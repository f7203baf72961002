-- The nominated officers of a round are read page by page, in their order.
CREATE INDEX application_nominated ON exchange.application (round, pseudonym) WHERE state = 'nominated';
