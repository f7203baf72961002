-- When neither office says what came of a stay, its programme can from 14 days after the last day on. Everybody who takes part can contradict it.
ALTER TABLE exchange.ledger_entry DROP CONSTRAINT ledger_entry_party_check;
ALTER TABLE exchange.ledger_entry ADD CONSTRAINT ledger_entry_party_check CHECK (party IN ('home', 'host', 'programme'));
ALTER TABLE exchange.ledger_entry DROP CONSTRAINT ledger_entry_check1;
ALTER TABLE exchange.ledger_entry ADD CONSTRAINT ledger_entry_held_by CHECK (party IN ('host', 'programme') OR NOT held);

CREATE VIEW exchange.unconcluded AS
    SELECT m.id AS match, m.round, m.place, m.application, CAST(p.fields -> 'fields' -> 'to' ->> 0 AS date) + 14 AS due
    FROM exchange.match m JOIN exchange.place p ON p.id = m.place
    WHERE m.state = 'accepted' AND NOT EXISTS (SELECT 1 FROM exchange.ledger_entry l WHERE l.match = m.id);

-- As before, and the home office is asked too, a week after the last day.
CREATE OR REPLACE VIEW exchange.waiting AS
    SELECT o.match, o.party, o.what, o.due, o.until FROM (
        SELECT m.id AS match, m.application, w.party, w.what, d.last + CASE w.party WHEN 'home' THEN 7 ELSE 0 END AS due,
            CASE w.what WHEN 'evaluate' THEN CAST(d.last + interval '3 months' AS date) ELSE 'infinity' END AS until
        FROM exchange.match m JOIN exchange.place p ON p.id = m.place
            CROSS JOIN LATERAL (SELECT CAST(p.fields -> 'fields' -> 'to' ->> 0 AS date) AS last) d
            CROSS JOIN (VALUES ('officer', 'report'), ('host', 'conclude'), ('home', 'conclude'), ('officer', 'evaluate'),
                ('host', 'evaluate')) w (party, what)
        WHERE m.state = 'accepted'
        UNION ALL
        SELECT m.id, m.application, 'officer', 'teach', q.due, 'infinity'
        FROM exchange.cascade_question q JOIN exchange.match m ON m.id = q.match
        WHERE q.taught IS NULL AND m.state = 'accepted'
    ) o
        JOIN exchange.application a ON a.id = o.application
        LEFT JOIN exchange.ledger l ON l.match = o.match
    WHERE CASE o.what WHEN 'conclude' THEN l.match IS NULL
            ELSE a.person IS NOT NULL AND coalesce(l.held, exchange.signed(o.match)) END
        AND NOT EXISTS (SELECT 1 FROM exchange.field_report f WHERE f.match = o.match AND o.what = 'report')
        AND NOT EXISTS (SELECT 1 FROM exchange.evaluation e
            WHERE e.match = o.match AND e.party = o.party AND o.what = 'evaluate');
