-- A new address takes the place of the one in use only when it is confirmed.
ALTER TABLE exchange.notice_mail
    -- where mail about news goes; none until an address is confirmed
    ALTER COLUMN address DROP NOT NULL,
    -- where the link goes that confirms this address
    ADD COLUMN pending  text,
    -- whether that link is still to be sent
    ADD COLUMN link_due boolean NOT NULL DEFAULT false;

UPDATE exchange.notice_mail SET pending = address, address = NULL, link_due = look_at < 'infinity' WHERE code IS NOT NULL;

-- No mail can be sent to these (RFC 5322 section 3.2.3); they can be chosen no more.
DELETE FROM exchange.notice_mail WHERE coalesce(address, pending) ~ '^[.]|[.][.]|[.]@';

ALTER TABLE exchange.notice_mail
    ADD CHECK (address IS NOT NULL OR pending IS NOT NULL),
    ADD CHECK ((pending IS NULL) = (code IS NULL)),
    ADD CHECK (pending IS NOT NULL OR NOT link_due);
