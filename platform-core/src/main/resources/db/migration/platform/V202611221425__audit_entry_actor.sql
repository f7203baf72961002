-- A person may ask what the trail says about her.
CREATE INDEX audit_entry_actor ON audit_entry (actor, sequence);
