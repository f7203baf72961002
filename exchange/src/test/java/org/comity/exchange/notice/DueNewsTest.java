package org.comity.exchange.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.exchange.AskedRound;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.Placed;
import org.comity.platform.access.Role;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// What is due is news on the day on which it is, and a programme hears what waits for it.
final class DueNewsTest {

    private static final String API = "/api/exchange/notices";

    @Test
    void what_is_due_after_a_stay_is_told_on_its_day_until_it_is_done() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST.minusDays(1));
        assertThat(told(placed.host).keySet()).noneMatch(what -> what.endsWith("-due"));
        placed.house.clock.to(Placed.LAST);
        assertThat(told(placed.host))
                .containsEntry("conclude-due", placed.placement + "/stay")
                .containsEntry("evaluate-due", placed.placement + "/evaluation");
        assertThat(told(placed.officer))
                .containsEntry("report-due", placed.placement + "/report")
                .containsEntry("evaluate-due", placed.placement + "/evaluation");
        assertThat(told(placed.home).keySet()).noneMatch(what -> what.endsWith("-due"));
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            assertThat(placed.host.in(language).get(ExchangePaths.NOTICES).body())
                    .contains(
                            ExchangeHouse.MESSAGES.text(language, "notice.event.conclude-due", Map.of("party", "host")))
                    .doesNotContain("notice.event", Placed.MARK);
        }

        placed.host.form(placed.placement + "/stay/held");
        placed.officer.form(placed.placement + "/report", "text", "What I saw.");
        assertThat(told(placed.host)).doesNotContainKey("conclude-due").containsKey("evaluate-due");
        assertThat(told(placed.officer)).doesNotContainKey("report-due");
        placed.house.clock.to(Placed.LAST.plusMonths(3).plusDays(1));
        assertThat(told(placed.host)).as("the time is over").doesNotContainKey("evaluate-due");
    }

    @Test
    void she_is_asked_after_three_and_twelve_months_what_she_taught() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        placed.host.form(placed.placement + "/stay/held");
        placed.officer.form(placed.placement + "/cascade", "people", "12");
        for (int months : List.of(3, 12)) {
            LocalDate due = Placed.LAST.plusMonths(months);
            read(placed.officer, placed);
            placed.house.clock.to(due.minusDays(1));
            assertThat(told(placed.officer)).doesNotContainKey("teach-due");
            placed.house.clock.to(due);
            assertThat(told(placed.officer)).containsEntry("teach-due", placed.placement + "/cascade");
            assertThat(placed.house.noticing.unread(Placed.PERSON.actor())).isPositive();
        }
    }

    @Test
    void a_programme_hears_of_a_dispute_and_of_a_place_that_fell_free() {
        Placed placed = Placed.ready();
        Client programme = placed.house.programme;
        assertThat(told(programme)).isEmpty();
        placed.house.clock.to(Placed.LAST);
        placed.home.form(placed.placement + "/stay/not-held");
        placed.host.form(placed.placement + "/stay/contradiction", "why", "She was here.");
        UUID round = UUID.fromString(AskedRound.id(placed.application.replace("/application", "")));
        assertThat(told(programme)).containsOnly(Map.entry("disputed", ExchangePaths.disputes(round)));
        assertThat(programme.get(ExchangePaths.NOTICES).body())
                .contains("A stay is in dispute")
                .doesNotContain(Placed.MARK);
        assertThat(programme.get(ExchangePaths.HOME).body()).contains(ExchangePaths.NOTICES);
        assertThat(told(placed.house.as(Role.PUBLISHER, "other-academy", "CH"))).isEmpty();
        assertThat(told(placed.host)).doesNotContainKey("disputed");

        Placed left = Placed.announced();
        left.home.form(left.match + "/withdrawal");
        assertThat(told(left.house.programme).keySet()).containsExactly("vacant");
        read(left.house.programme, left);
        assertThat(told(left.house.programme)).isEmpty();
    }

    @Test
    void a_programme_hears_when_the_time_to_answer_is_over() {
        Placed placed = Placed.announced();
        placed.house.clock.to(ExchangeHouse.FIRST_DAY.plusDays(13));
        assertThat(told(placed.house.programme)).isEmpty();
        placed.house.clock.to(ExchangeHouse.FIRST_DAY.plusDays(14));
        assertThat(told(placed.house.programme).keySet()).containsExactly("unanswered");
        assertThat(placed.house.programme.get(ExchangePaths.NOTICES).body())
                .contains("The host office has not answered in time");
        placed.house.programme.form(placed.match + "/end");
        assertThat(told(placed.house.programme))
                .as("what it did itself is no news to it")
                .isEmpty();
    }

    private static void read(Client reader, Placed placed) {
        assertThat(reader.form(
                                "/exchange/notices/read",
                                "until",
                                placed.house.clock.instant().toString())
                        .status())
                .isEqualTo(303);
    }

    /// What is told, and where it leads.
    private static Map<String, String> told(Client client) {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode notice : client.get(API).json().get("notices")) {
            assertThat(notice.get("text").asText()).isNotBlank();
            told.put(notice.get("what").asText(), notice.get("path").asText());
        }
        return told;
    }
}
