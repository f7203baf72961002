-- Matches that host office or officer has not answered, whose turn it is, and from which day on the programme can end them: after 14 days, or when
-- the stay would begin.
CREATE VIEW exchange.unanswered AS
    SELECT m.id AS match, m.round, m.place, m.application, CASE m.state WHEN 'announced' THEN 'host' ELSE 'officer' END AS party,
        m.state_at AS since,
        least(CAST(m.state_at AT TIME ZONE 'UTC' AS date) + 14, CAST(p.fields -> 'fields' -> 'from' ->> 0 AS date)) AS due
    FROM exchange.match m JOIN exchange.place p ON p.id = m.place
    WHERE m.state IN ('announced', 'host-accepted');

-- What is a party's to do after a stay, and from and until which day. Of an officer who was erased the ledger alone is left. A stay can be evaluated
-- for three months.
CREATE VIEW exchange.waiting AS
    SELECT o.match, o.party, o.what, o.due, o.until FROM (
        SELECT m.id AS match, m.application, w.party, w.what, d.last AS due,
            CASE w.what WHEN 'evaluate' THEN CAST(d.last + interval '3 months' AS date) ELSE 'infinity' END AS until
        FROM exchange.match m JOIN exchange.place p ON p.id = m.place
            CROSS JOIN LATERAL (SELECT CAST(p.fields -> 'fields' -> 'to' ->> 0 AS date) AS last) d
            CROSS JOIN (VALUES ('officer', 'report'), ('host', 'conclude'), ('officer', 'evaluate'), ('host', 'evaluate')) w (party, what)
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

-- Whoever gets mail may lead rounds, too.
ALTER TABLE exchange.notice_mail ADD COLUMN programme boolean NOT NULL DEFAULT false;
