-- Until when somebody has read the news of her exchanges. What happened is read from the steps themselves; nothing is sent or kept twice.
CREATE TABLE exchange.notice_read (
    person  uuid PRIMARY KEY,
    until   timestamptz NOT NULL
);
