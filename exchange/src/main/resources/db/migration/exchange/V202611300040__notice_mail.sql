-- Who gets a mail when there is news of her exchanges: only those who asked for it. What the news is stands in no mail.
CREATE TABLE exchange.notice_mail (
    person        uuid PRIMARY KEY,
    -- as whom she reads news, as her account said when she last looked
    organisation  text NOT NULL,
    jurisdiction  text NOT NULL,
    officer       boolean NOT NULL,
    home          boolean NOT NULL,
    host          boolean NOT NULL,
    language      text NOT NULL,
    address       text NOT NULL,
    -- of the link that confirms the address; none once it is confirmed
    code          bytea,
    code_until    timestamptz,
    -- of the link that ends the mails without a login
    off_key       bytea NOT NULL UNIQUE,
    chosen_at     timestamptz NOT NULL,
    -- when she last looked at her news
    seen_at       timestamptz NOT NULL,
    -- when somebody has to look next whether there is a mail to send; also the lease of the server that looks
    look_at       timestamptz NOT NULL,
    -- news until then has been told by mail; moved before a mail is handed over, so that none is sent twice
    told_until    timestamptz NOT NULL,
    told_before   timestamptz NOT NULL,
    failures      integer NOT NULL DEFAULT 0,
    CHECK ((code IS NULL) = (code_until IS NULL))
);
CREATE INDEX notice_mail_look_at ON exchange.notice_mail (look_at);

-- When somebody asked for the link that confirms an address: nobody can have strangers flooded.
CREATE TABLE exchange.notice_mail_request (
    person  uuid NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (person, at)
);
