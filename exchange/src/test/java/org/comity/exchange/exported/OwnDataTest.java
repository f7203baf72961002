package org.comity.exchange.exported;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.Placed;
import org.comity.exchange.cascade.KeepingCascades;
import org.comity.exchange.certificate.KeepingCertificates;
import org.comity.exchange.evaluation.KeepingEvaluations;
import org.comity.exchange.group.ErasingGroups;
import org.comity.exchange.notice.ErasingNotices;
import org.comity.exchange.notice.PostgresNotices;
import org.comity.exchange.report.ErasingReports;
import org.comity.exchange.stay.KeepingDisputes;
import org.comity.platform.access.Role;
import org.comity.platform.json.Json;
import org.comity.platform.privacy.PersonalRecords;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// An officer downloads everything that exchanges keep of her: whatever table leads to her is in her file, row by row,
/// or stands below with the reason why not.
final class OwnDataTest {

    private static final UUID HER = Placed.PERSON.subject();

    /// The records in her file and where in them the rows of a table are; nothing when each record is one.
    private static final Map<String, List<String>> IN_HER_FILE = new TreeMap<>(Map.ofEntries(
            Map.entry("application", List.of("exchange-applications", "")),
            Map.entry("officer_group_member", List.of("exchange-groups", "")),
            Map.entry("prematch", List.of("exchange-namings", "what=agreed-beforehand")),
            Map.entry("replacement", List.of("exchange-namings", "what=replacement-named named-as-replacement")),
            Map.entry("match", List.of("exchange-matches", "")),
            Map.entry("match_step", List.of("exchange-matches", "consents")),
            Map.entry("placement_step", List.of("exchange-matches", "steps")),
            Map.entry("briefing_opening", List.of("exchange-matches", "briefingOpened")),
            Map.entry("agreement_reading", List.of("exchange-matches", "agreementFetched")),
            Map.entry("agreement_release", List.of("exchange-matches", "agreementReleases")),
            Map.entry("ledger_entry", List.of("exchange-matches", "entry")),
            Map.entry("vacancy", List.of("exchange-matches", "vacant")),
            Map.entry("stay_dispute", List.of("exchange-disputes", "")),
            Map.entry("field_report", List.of("exchange-reports", "")),
            Map.entry("report_reading", List.of("exchange-reports", "readings")),
            Map.entry("evaluation", List.of("exchange-evaluations", "")),
            Map.entry("cascade_promise", List.of("exchange-cascades", "")),
            Map.entry("cascade_question", List.of("exchange-cascades", "answers")),
            Map.entry("stay_certificate", List.of("exchange-certificates", "")),
            Map.entry("stay_certificate_check", List.of("exchange-certificates", "checks")),
            Map.entry("notice_read", List.of("exchange-notices", ""))));

    private static final Map<String, String> NOT_HERE = Map.of(
            "notice_mail",
            "her address and her choice come as exchange-news-mail, which MailChoiceTest holds",
            "notice_mail_request",
            "when she asked for links, to limit their number; forgotten after a day");

    private final Placed placed = Placed.ready();
    private final ExchangeHouse house = placed.house;

    @Test
    void everything_that_leads_to_an_officer_from_her_application_to_her_certificate_is_in_her_file() {
        beforeHerStay();
        herStay();

        Set<String> tables = tables();
        Set<String> known = new TreeSet<>(IN_HER_FILE.keySet());
        known.addAll(NOT_HERE.keySet());
        assertThat(tables).isEqualTo(known);
        JsonNode file = file();
        IN_HER_FILE.forEach((table, where) -> {
            int rows = rows(table);
            assertThat(rows).as(table).isPositive();
            assertThat(told(file.get(where.getFirst()), where.getLast()))
                    .as("%s in %s", table, file.get(where.getFirst()))
                    .isEqualTo(rows);
        });
    }

    /// A column that would lead to somebody without a reference that the schema knows.
    @Test
    void nothing_else_in_the_schema_has_the_id_of_a_person() {
        List<String> columns = house.database.query(
                handle -> handle.createQuery("""
                        SELECT c.relname || '.' || a.attname FROM pg_attribute a
                            JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
                        WHERE c.relnamespace = CAST('exchange' AS regnamespace) AND a.attnum > 0 AND NOT a.attisdropped
                            AND a.atttypid = CAST('uuid' AS regtype) AND a.attname <> 'id'
                            AND NOT EXISTS (SELECT 1 FROM pg_constraint k
                                WHERE k.conrelid = c.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey))
                        """).mapTo(String.class).list());
        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "application.person",
                        "field_report.person",
                        "stay_dispute.person",
                        "notice_read.person",
                        "notice_mail.person",
                        "notice_mail_request.person",
                        // a server
                        "matching_job.holder");
    }

    @Test
    void what_others_keep_of_an_exchange_stays_out_of_her_file_and_so_do_other_people() {
        Applicant colleague = beforeHerStay();
        herStay();
        assertThat(file().toString())
                .contains("What I saw.")
                .doesNotContain("Colleague", colleague.id(), colleague.pseudonym());
        UUID stranger = UUID.randomUUID();
        for (PersonalRecords each : all()) {
            assertThat(house.database.<List<Object>>query(handle -> each.of(handle, stranger)))
                    .as(each.name())
                    .isEmpty();
        }
    }

    @Test
    void her_matches_cost_as_many_queries_however_many_they_are() {
        int one = queries();
        beforeHerStay();
        assertThat(file().get("exchange-matches")).hasSizeGreaterThan(1);
        assertThat(queries()).isEqualTo(one);
    }

    private int queries() {
        PersonalRecords matches = new KeepingMatches(new PostgresOwnMatches());
        return house.source
                .during(() -> house.database.query(handle -> matches.of(handle, HER)))
                .size();
    }

    /// What she has in other rounds: a group, a replacement each way, an agreement beforehand, a place that fell free.
    ///
    /// @return a colleague in the same group
    private Applicant beforeHerStay() {
        AskedRound open = new AskedRound(house);
        String place = house.place(open.round, placed.host, "capacity", "2");
        Applicant she = open.nominated(Placed.PERSON, List.of(place));
        Applicant other = open.nominated("Colleague", "home-police", "FR", List.of(place));
        AskedRound.ended(placed.home.form(
                open.round + "/groups", "officers", she.id(), "officers", other.id(), "otherwise", "apart"));
        AskedRound.ended(placed.home.form(she.desk() + "/replacement", "replacement", other.id()));
        AskedRound.ended(placed.home.form(other.desk() + "/replacement", "replacement", she.id()));

        AskedRound ended = new AskedRound(house);
        String another = house.place(ended.round, placed.host);
        Applicant again = ended.nominated(Placed.PERSON, List.of(another));
        AskedRound.ended(placed.host.form(another + "/prematches", "code", again.pseudonym()));
        ended.announce();
        AskedRound.ended(placed.host.form(ended.address(again) + "/refusal"));
        return other;
    }

    private void herStay() {
        String stay = placed.placement + "/stay";
        AskedRound.ended(placed.host.form(placed.placement + "/agreement/release", "until", "2027-12-31"));
        assertThat(placed.officer.get(placed.placement + "/agreement.pdf").status())
                .isEqualTo(200);
        house.clock.to(Placed.LAST);
        AskedRound.ended(placed.host.form(stay + "/held"));
        AskedRound.ended(placed.home.form(stay + "/contradiction", "why", "Nobody saw her."));
        String reason = "reason-" + AskedRound.id(placed.placement);
        AskedRound.ended(house.programme.form(stay + "/decision", "outcome", "held", reason, "She was seen."));
        AskedRound.ended(placed.officer.form(
                placed.placement + "/report", "text", "What I saw.", "see", "host", "until", "2027-12-31"));
        placed.host.get(placed.placement + "/report");
        for (Client side : List.of(placed.officer, placed.host)) {
            AskedRound.ended(side.form(
                    placed.placement + "/evaluation",
                    "preparation",
                    "4",
                    "cooperation",
                    "4",
                    "language",
                    "4",
                    "usefulness",
                    "4"));
        }
        AskedRound.ended(placed.officer.form(placed.placement + "/cascade", "people", "12"));
        house.clock.to(LocalDate.of(2027, 8, 20));
        AskedRound.ended(placed.officer.form(placed.placement + "/cascade/3", "taught-3", "5", "whom-3", "unit"));
        AskedRound.ended(placed.officer.form(placed.placement + "/certificate"));
        String code = placed.officer
                .get("/api" + placed.placement + "/certificate")
                .json()
                .get("code")
                .asText();
        house.as(Role.OFFICER, "third-academy", "TZ").get("/api/exchange/certificates/" + code);
        AskedRound.ended(placed.officer.form("/exchange/notices/read", "until", "2027-08-20T12:00:00Z"));
    }

    private List<PersonalRecords> all() {
        PostgresOwnMatches own = new PostgresOwnMatches();
        return List.of(
                house.erasing,
                new ErasingGroups(house.groups),
                new KeepingNamings(own),
                new KeepingMatches(own),
                new KeepingDisputes(house.disputes),
                new ErasingReports(house.reports),
                new KeepingEvaluations(house.evaluations, house.authority),
                new KeepingCascades(house.cascades),
                new KeepingCertificates(house.certificates),
                new ErasingNotices(new PostgresNotices()));
    }

    private JsonNode file() {
        Map<String, List<Object>> file = new TreeMap<>();
        house.database.change(handle -> all().forEach(each -> file.put(each.name(), each.of(handle, HER))));
        return Json.read(Json.write(file), JsonNode.class);
    }

    /// How many rows the records hold.
    private static int told(JsonNode records, String where) {
        int told = 0;
        for (JsonNode each : records) {
            if (where.isEmpty()) {
                told++;
            } else if (where.startsWith("what=")) {
                told += where.contains(each.get("what").asText()) ? 1 : 0;
            } else {
                JsonNode rows = each.path(where);
                told += rows.isArray() ? rows.size() : rows.isMissingNode() || rows.isNull() ? 0 : 1;
            }
        }
        return told;
    }

    /// Those that lead to a person, by themselves or by what they refer to.
    private Set<String> tables() {
        return new TreeSet<>(house.database.<List<String>>query(
                handle -> handle.createQuery("""
                        WITH RECURSIVE hers AS (
                            SELECT c.oid FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
                            WHERE c.relnamespace = CAST('exchange' AS regnamespace) AND a.attname = 'person'
                            UNION
                            SELECT k.conrelid FROM pg_constraint k JOIN hers ON k.confrelid = hers.oid
                            WHERE k.contype = 'f'
                        )
                        SELECT relname FROM pg_class JOIN hers USING (oid)
                        """).mapTo(String.class).list()));
    }

    private int rows(String table) {
        List<String> ways = new ArrayList<>();
        for (String column : columns(table)) {
            switch (column) {
                case "person" -> ways.add("person = :her");
                case "application", "candidate" ->
                    ways.add(column + " IN (SELECT id FROM exchange.application WHERE person = :her)");
                case "match" ->
                    ways.add("match IN (SELECT m.id FROM exchange.match m JOIN exchange.application a"
                            + " ON a.id = m.application WHERE a.person = :her)");
                default -> {}
            }
        }
        assertThat(ways).as(table).isNotEmpty();
        return house.database.query(handle -> handle.createQuery(
                        "SELECT count(*) FROM exchange." + table + " WHERE " + String.join(" OR ", ways))
                .bind("her", HER)
                .mapTo(Integer.class)
                .one());
    }

    private List<String> columns(String table) {
        return house.database.query(handle ->
                handle.createQuery("""
                        SELECT attname FROM pg_attribute
                        WHERE attrelid = CAST('exchange.' || :table AS regclass) AND attnum > 0 AND NOT attisdropped
                        """).bind("table", table).mapTo(String.class).list());
    }
}
