-- What an upload came to, kept for some days so that the publisher can read it again and download it.

CREATE TABLE content.import_report (
    id           uuid        PRIMARY KEY,
    person       uuid        NOT NULL,
    organisation text        NOT NULL,
    jurisdiction text        NOT NULL,
    created_at   timestamptz NOT NULL,
    document     jsonb       NOT NULL
);

CREATE INDEX import_report_created ON content.import_report (created_at);
