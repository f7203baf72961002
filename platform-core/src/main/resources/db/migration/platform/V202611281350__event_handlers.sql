-- Where each handler of events stands. The row is locked while the handler works, so that one node at a time does.
CREATE TABLE outbox_handler (
    name      text PRIMARY KEY,
    type      text NOT NULL,
    number    bigint NOT NULL DEFAULT 0,
    event     bigint NOT NULL DEFAULT 0,
    attempts  integer NOT NULL DEFAULT 0,
    retry_at  timestamptz,
    seen_at   timestamptz NOT NULL
);

-- Events that a handler could not handle, kept until an administrator decides.
CREATE TABLE dead_letter (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    handler      text NOT NULL,
    event        bigint NOT NULL,
    type         text NOT NULL,
    payload      jsonb NOT NULL,
    occurred_at  timestamptz NOT NULL,
    attempts     integer NOT NULL,
    failure      text NOT NULL,
    failed_at    timestamptz NOT NULL,
    again        boolean NOT NULL DEFAULT false
);

CREATE INDEX dead_letter_again ON dead_letter (handler, id) WHERE again;
