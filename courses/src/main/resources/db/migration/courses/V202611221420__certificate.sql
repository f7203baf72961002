-- Certificates, one per completed enrolment; what was learnt, and by whom, is the enrolment's row. The name stands as it was when the
-- certificate was issued, and goes when the holder has it erased. The issuer is the organisation that owned the course at that time.
CREATE TABLE certificate (
    code                 text PRIMARY KEY CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
    enrolment            uuid NOT NULL UNIQUE REFERENCES enrolment (id),
    holder_name          text,
    issuer_organisation  text NOT NULL,
    issuer_jurisdiction  text NOT NULL,
    issued_at            timestamptz NOT NULL,
    revoked_at           timestamptz,
    revocation_reason    text CHECK (revocation_reason IN ('issued-in-error', 'wrong-person', 'irregular-examination', 'misconduct')),
    erased_at            timestamptz,
    CHECK ((revoked_at IS NULL) = (revocation_reason IS NULL)),
    CHECK ((erased_at IS NULL) = (holder_name IS NOT NULL))
);
