package org.comity.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.exchange.Placed;
import org.comity.exchange.release.Control;
import org.comity.platform.json.Json;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class ReportTest {

    private static final String SAID = "Rrrsecret";
    private static final String UNTIL = "2027-07-31";

    private final Placed placed = Placed.ready();
    private final String report = placed.placement + "/report";

    @Test
    void the_officer_writes_from_the_first_day_on_and_nobody_else_does() {
        placed.house.clock.to(Placed.FIRST.minusDays(1));
        assertThat(placed.officer.get(report).body())
                .contains("from the first day")
                .doesNotContain("<textarea");
        assertThat(write().status()).isEqualTo(409);
        placed.house.clock.to(Placed.FIRST);
        for (Client office : List.of(placed.home, placed.host)) {
            assertThat(office.form(report, "text", "Theirs").status()).isEqualTo(403);
            assertThat(office.put("/api" + report, "{\"text\": \"Theirs\"}").status())
                    .isEqualTo(403);
        }
        assertThat(write().status()).isEqualTo(303);
        assertThat(placed.officer.get(report).body()).contains("<textarea", SAID);
        assertThat(placed.house.actions().getFirst()).isEqualTo("exchange.report-saved");
    }

    @Test
    void there_is_nothing_to_report_of_a_stay_that_was_not_ready_or_did_not_take_place() {
        Placed open = Placed.agreed();
        open.house.clock.to(Placed.LAST);
        assertThat(open.officer.form(open.placement + "/report", "text", SAID).status())
                .isEqualTo(409);

        placed.house.clock.to(Placed.FIRST);
        placed.home.form(placed.placement + "/stay/not-held");
        assertThat(write().status()).isEqualTo(409);
    }

    @Test
    void who_reads_it_and_until_when_is_hers_to_say() {
        placed.house.clock.to(Placed.LAST);
        write();
        unread(placed.home);
        unread(placed.host);

        write("see", "home", "until", UNTIL);
        assertThat(placed.home.get(report).body()).contains(SAID, "Do not pass on");
        unread(placed.host);

        write("see", "host", "until", UNTIL, "pass-on", "yes");
        unread(placed.home);
        assertThat(placed.host.get(report).body()).contains(SAID, "You may pass on");
        JsonNode told = placed.host.get("/api" + report).json().get("report");
        assertThat(told.get("passOn").asBoolean()).isTrue();
        assertThat(told.get("until").asText()).isEqualTo(UNTIL);
        assertThat(told.get("see").get(0).asText()).isEqualTo("host");
    }

    @Test
    void it_closes_after_its_last_day_for_everybody_but_her() {
        placed.house.clock.to(Placed.LAST);
        write("see", "home", "until", UNTIL);
        placed.house.clock.to(LocalDate.parse(UNTIL));
        assertThat(placed.home.get(report).body()).contains(SAID);
        placed.house.clock.to(LocalDate.parse(UNTIL).plusDays(1));
        unread(placed.home);
        assertThat(placed.officer.get(report).body()).contains(SAID);
    }

    @Test
    void she_sees_who_read_it_and_the_readers_do_not() {
        placed.house.clock.to(Placed.LAST);
        write("see", "home", "see", "host", "until", UNTIL);
        assertThat(placed.officer.get(report).body()).contains("No office has opened it.");
        placed.home.get(report);
        placed.house.clock.to(Placed.LAST.plusDays(3));
        placed.host.get("/api" + report);
        placed.house.clock.later(Duration.ofHours(2));
        placed.host.get(report);
        assertThat(placed.house.actions().subList(0, 3)).containsOnly("exchange.report-read");

        JsonNode readings = placed.officer.get("/api" + report).json().get("readings");
        assertThat(readings).as("one for each day").hasSize(2);
        assertThat(readings.at("/0/party").asText()).isEqualTo("host");
        assertThat(readings.at("/0/at").asText()).as("the last of that day").startsWith("2027-05-17T14:00");
        assertThat(readings.at("/1/party").asText()).isEqualTo("home");
        assertThat(placed.officer.get(report).body()).doesNotContain("No office has opened it.");
        assertThat(placed.home.get("/api" + report).json().get("readings")).isEmpty();
        assertThat(placed.officer.get("/api" + report).json().get("readings"))
                .as("the other office on that day, too")
                .hasSize(3);
    }

    @Test
    void what_she_wrote_stands_on_no_other_page_and_not_in_the_trail() {
        placed.house.clock.to(Placed.LAST);
        write("see", "home", "until", UNTIL);
        placed.host.form(placed.placement + "/stay/held");
        for (Client party : placed.parties()) {
            for (String path : List.of(placed.placement, placed.placement + "/stay", placed.match)) {
                assertThat(party.get(path).body()).as(path).doesNotContain(SAID);
                assertThat(party.get("/api" + path).body()).as(path).doesNotContain(SAID);
            }
        }
        long told = placed.house.database.query(handle -> handle.createQuery(
                        "SELECT count(*) FROM platform.audit_entry a WHERE CAST(a AS text) LIKE '%' || :said || '%'")
                .bind("said", SAID)
                .mapTo(Long.class)
                .one());
        assertThat(told).isZero();
    }

    @Test
    void nobody_else_reads_or_writes_it() {
        placed.house.clock.to(Placed.LAST);
        write("see", "home", "see", "host", "until", UNTIL);
        for (Client stranger : placed.strangers()) {
            for (String path : List.of(report, "/api" + report)) {
                Answer answer = stranger.get(path);
                assertThat(answer.status()).as(path).isIn(403, 404);
                assertThat(answer.body()).doesNotContain(SAID, Placed.MARK);
            }
            assertThat(stranger.form(report, "text", "Theirs").status()).isIn(403, 404);
            assertThat(stranger.put("/api" + report, "{\"text\": \"Theirs\"}").status())
                    .isIn(403, 404);
        }
        JsonNode mine = placed.officer.get("/api" + report).json();
        assertThat(mine.at("/report/text").asText()).isEqualTo(SAID);
        assertThat(mine.get("readings")).as("a refusal is no reading").isEmpty();
    }

    @Test
    void nobody_closes_it_by_stepping_back_after_the_stay() {
        placed.house.clock.to(Placed.LAST);
        write("see", "home", "see", "host", "until", UNTIL);
        assertThat(placed.officer.form(placed.match + "/withdrawal").status()).isEqualTo(409);
        assertThat(placed.home.get(report).body()).contains(SAID);
        assertThat(placed.host.get(report).body()).contains(SAID);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_lost() {
        placed.house.clock.to(Placed.LAST);
        Answer answer = write("see", "home", "until", "2027-05-13");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#until\"", SAID, "2027-05-13");
        assertThat(write("see", "home", "until", "2032-05-15").status()).isEqualTo(422);
        assertThat(write("see", "home", "until", "2032-05-14").status())
                .as("five years from today")
                .isEqualTo(303);
        assertThat(write("see", "home").status()).as("no last day").isEqualTo(422);
        assertThat(write("pass-on", "yes").body()).contains("href=\"#pass-on\"");
        assertThat(write("see", "everybody", "until", UNTIL).body()).contains("href=\"#see\"");
        assertThat(placed.officer.form(report, "text", " ").body()).contains("href=\"#text\"");
        String api = "/api" + report;
        assertThat(placed.officer.put(api, "{\"see\": [\"home\"]}").status()).isEqualTo(422);
        assertThat(placed.officer.put(api, "").status()).isEqualTo(400);
    }

    @Test
    void a_program_writes_and_takes_back() {
        placed.house.clock.to(Placed.LAST);
        String api = "/api" + report;
        String body = "{\"text\": \"%s\", \"see\": [\"home\"], \"until\": \"%s\"}".formatted(SAID, UNTIL);
        assertThat(placed.officer.put(api, body).json().at("/report/see/0").asText())
                .isEqualTo("home");
        assertThat(placed.home.get(api).json().at("/report/text").asText()).isEqualTo(SAID);
        assertThat(placed.officer.put(api, "{\"text\": \"%s\"}".formatted(SAID)).status())
                .isEqualTo(200);
        unread(placed.home);
    }

    @Test
    void lines_count_once_and_too_much_is_refused() {
        placed.house.clock.to(Placed.LAST);
        String longest = "x".repeat(4_999) + "\r\n" + "y".repeat(5_000);
        assertThat(placed.officer.form(report, "text", longest).status()).isEqualTo(303);
        assertThat(placed.officer.get("/api" + report).json().at("/report/text").asText())
                .isEqualTo(longest.replace("\r\n", "\n"))
                .hasSize(ReportFields.LONGEST);
        assertThat(placed.officer.form(report, "text", longest + "z").status()).isEqualTo(422);
    }

    @Test
    void she_gets_it_with_her_data_and_it_goes_with_them() {
        placed.house.clock.to(Placed.LAST);
        write("see", "home", "until", UNTIL);
        placed.home.get(report);
        ErasingReports records = new ErasingReports(placed.house.reports);
        List<Object> kept = placed.house.database.query(handle -> records.of(handle, Placed.PERSON.subject()));
        assertThat(kept).hasSize(1);
        assertThat(Json.write(kept.getFirst())).contains(SAID, UNTIL, "\"party\":\"home\"");

        int erased = placed.house.database.transaction(handle -> records.erase(handle, Placed.PERSON.subject()));
        assertThat(erased).isEqualTo(1);
        unread(placed.home);
        long left =
                placed.house.database.query(handle -> handle.createQuery("SELECT count(*) FROM exchange.report_reading")
                        .mapTo(Long.class)
                        .one());
        assertThat(left).isZero();
    }

    @Test
    void a_release_without_readers_has_no_last_day() {
        assertThatThrownBy(() -> new Release(false, false, new Control(false, Optional.of(LocalDate.parse(UNTIL)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Release(true, false, new Control(false, Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Answer write(String... more) {
        String[] fields = new String[more.length + 2];
        fields[0] = "text";
        fields[1] = SAID;
        System.arraycopy(more, 0, fields, 2, more.length);
        return placed.officer.form(report, fields);
    }

    private void unread(Client office) {
        for (String path : List.of(report, "/api" + report)) {
            Answer answer = office.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(SAID);
        }
        assertThat(office.get(placed.placement + "/stay").body()).doesNotContain("href=\"" + report + "\"");
    }
}
