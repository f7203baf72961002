-- Who read a report and who checked a certificate, once for each day, as who fetched an agreement is: a list that its
-- officer reads does not grow with every look. Of a report the last reading of the day stands, because it may have been
-- changed since the first. The audit trail keeps each of them.
ALTER TABLE exchange.report_reading ADD COLUMN day date;
UPDATE exchange.report_reading SET day = (at AT TIME ZONE 'UTC')::date;
DELETE FROM exchange.report_reading r USING exchange.report_reading later
    WHERE later.match = r.match AND later.party = r.party AND later.day = r.day
        AND (later.at, later.ctid) > (r.at, r.ctid);
ALTER TABLE exchange.report_reading ADD PRIMARY KEY (match, party, day);
DROP INDEX exchange.report_reading_match;

ALTER TABLE exchange.stay_certificate_check ADD COLUMN day date;
UPDATE exchange.stay_certificate_check SET day = (at AT TIME ZONE 'UTC')::date;
DELETE FROM exchange.stay_certificate_check c USING exchange.stay_certificate_check earlier
    WHERE earlier.match = c.match AND earlier.organisation = c.organisation AND earlier.jurisdiction = c.jurisdiction
        AND earlier.day = c.day AND (earlier.at, earlier.ctid) < (c.at, c.ctid);
ALTER TABLE exchange.stay_certificate_check ADD PRIMARY KEY (match, organisation, jurisdiction, day);
DROP INDEX exchange.stay_certificate_check_match;
