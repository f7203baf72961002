-- When an application was handed to its office, so that the office is told when it is taken back, and of no draft. Of
-- those that were withdrawn before, only what came to a match is known to have been submitted.
ALTER TABLE exchange.application ADD COLUMN submitted_at timestamptz;
UPDATE exchange.application a SET submitted_at = state_at
WHERE state IN ('submitted', 'nominated', 'declined')
    OR state = 'withdrawn' AND EXISTS (SELECT 1 FROM exchange.match m WHERE m.application = a.id);
ALTER TABLE exchange.application ADD CONSTRAINT application_draft_is_not_submitted
    CHECK (state <> 'draft' OR submitted_at IS NULL);
