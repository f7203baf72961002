package org.comity.exchange.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.People;
import org.comity.exchange.Placed;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class NoticeTest {

    private static final LocalDate NEXT = ExchangeHouse.FIRST_DAY.plusDays(1);
    private static final String API = "/api/exchange/notices";

    @Test
    void each_party_hears_what_the_others_did_and_nothing_of_its_own_steps() {
        Placed placed = Placed.agreed();

        assertThat(told(placed.host)).containsExactlyInAnyOrder("accepted", "announced");
        assertThat(told(placed.home)).containsExactlyInAnyOrder("accepted", "host-accepted", "announced");
        assertThat(told(placed.officer)).containsExactlyInAnyOrder("host-accepted", "announced", "nominated");
    }

    @Test
    void nobody_else_hears_of_it() {
        Placed placed = Placed.ready();
        for (Client stranger : placed.strangers()) {
            Answer answer = stranger.get(API);
            assertThat(answer.status() == 403 || answer.json().get("notices").isEmpty())
                    .isTrue();
        }
    }

    @Test
    void when_there_is_more_than_can_be_told_the_oldest_comes_first_so_that_nothing_untold_is_read() {
        Placed placed = Placed.announced();
        placed.house.clock.to(NEXT);
        placed.host.form(placed.match + "/acceptance");
        Reader home = Reader.of(
                People.with(Role.LIAISON_COORDINATOR, "home-police", "FR").actor(), placed.house.authority.policy());

        List<Notice> told = placed.house.database.query(
                handle -> new PostgresNotices().since(handle, home, placed.house.authority.today(), 1));

        assertThat(told).extracting(Notice::what).containsExactly("announced");
        assertThat(told(placed.home)).hasSize(2);
    }

    @Test
    void what_was_read_is_not_told_again_and_what_came_after_is() {
        Placed placed = Placed.agreed();
        String asOf = placed.home.get(API).json().get("asOf").asText();
        String read = "{\"until\": \"" + asOf + "\"}";
        assertThat(placed.home.post(API + "/read", read).json().get("unread").asInt())
                .isZero();
        placed.house.clock.to(NEXT);
        placed.host.form(placed.placement + "/steps/signature");

        assertThat(told(placed.home)).containsExactly("signature");
        assertThat(placed.host.get("/exchange/notices").body()).doesNotContain("signed the agreement");
        assertThat(placed.home.get("/exchange/notices").body())
                .contains("The host office signed the agreement", "Cybercrime laboratory");
        placed.home.form(
                "/exchange/notices/read", "until", placed.house.clock.instant().toString());
        assertThat(told(placed.home)).isEmpty();
        placed.home.form("/exchange/notices/read", "until", asOf);
        assertThat(told(placed.home))
                .as("an earlier moment opens nothing again")
                .isEmpty();
        assertThat(told(placed.officer)).as("hers alone").contains("host-accepted");
    }

    @Test
    void a_moment_that_lies_ahead_hides_nothing_that_is_still_to_come() {
        Placed placed = Placed.agreed();
        placed.home.post(API + "/read", "{\"until\": \"2099-01-01T00:00:00Z\"}");
        placed.house.clock.to(NEXT);
        placed.host.form(placed.placement + "/steps/signature");

        assertThat(told(placed.home)).containsExactly("signature");
        assertThat(placed.home.post(API + "/read", "{\"until\": \"soon\"}").status())
                .isEqualTo(422);
        assertThat(placed.home.post(API + "/read", "{}").status()).isEqualTo(422);
    }

    @Test
    void a_report_is_told_to_the_office_that_may_read_it_for_as_long_as_it_may() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        placed.host.form(placed.placement + "/stay/held");
        placed.officer.form(placed.placement + "/report", "text", "What I saw.", "see", "home", "until", "2027-06-30");

        assertThat(told(placed.home)).contains("report", "held");
        assertThat(told(placed.host)).doesNotContain("report");
        placed.house.clock.to(Placed.LAST.plusMonths(3));
        assertThat(told(placed.home)).doesNotContain("report").contains("held");
    }

    @Test
    void an_office_hears_of_the_applications_on_its_desk_without_a_name() {
        Placed placed = Placed.announced();
        placed.officer.form(placed.match + "/withdrawal");
        String body = placed.host.get("/exchange/notices").body();

        assertThat(body).contains("The officer stepped back").doesNotContain(Placed.MARK);
        assertThat(placed.home.get("/exchange/notices").body()).doesNotContain(Placed.MARK);
    }

    @Test
    void a_coordinator_who_applies_hears_nothing_of_her_own_application_and_her_office_does() {
        ExchangeHouse house = new ExchangeHouse();
        Client host = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
        Client colleague = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
        Client both = house.server.as(new Person(
                UUID.randomUUID(),
                "Both Roles",
                List.of(Role.OFFICER.claim(), Role.LIAISON_COORDINATOR.claim()),
                "home-police",
                "FR",
                Optional.empty()));
        String round = house.published();
        both.form(round + "/application", ExchangeHouse.application(house.place(round, host)));
        both.form(round + "/application/submission");

        assertThat(told(both)).doesNotContain("submitted");
        assertThat(told(colleague)).contains("submitted");
    }

    @Test
    void an_application_that_was_taken_back_leads_to_the_desk_and_a_draft_is_nobody_s_news() {
        ExchangeHouse house = new ExchangeHouse();
        Client host = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
        Client home = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
        Client officer = house.as(Role.OFFICER, "home-police", "FR");
        String round = house.published();
        String mine = round + "/application";
        String[] fields = ExchangeHouse.application(house.place(round, host));
        officer.form(mine, fields);
        officer.form(mine + "/withdrawal");
        assertThat(told(home)).as("only she saw this draft").isEmpty();

        officer.form(mine, fields);
        officer.form(mine + "/submission");
        officer.form(mine + "/withdrawal");
        assertThat(told(home)).containsExactly("taken-back");
        String path = home.get(API).json().at("/notices/0/path").asText();
        assertThat(path).isEqualTo(round + "/nominations");
        assertThat(home.get(path).status()).isEqualTo(200);
        assertThat(home.get("/exchange/notices").body()).contains("href=\"" + path + "\"");

        officer.form(mine, fields);
        officer.form(mine + "/withdrawal");
        assertThat(told(home)).as("a draft again, and taken back as one").isEmpty();
    }

    @Test
    void it_is_told_in_the_language_of_its_reader() {
        Placed placed = Placed.ready();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            String page = placed.home.in(language).get("/exchange/notices").body();
            assertThat(page)
                    .contains(ExchangeHouse.MESSAGES.text(language, "notice.event.signature", Map.of("party", "host")))
                    .doesNotContain("notice.event");
        }
    }

    @Test
    void nothing_is_asked_row_by_row() {
        Placed placed = Placed.agreed();
        int few = queries(placed);
        placed.host.form(placed.placement + "/steps/signature");
        placed.officer.get(placed.placement + "/briefing");
        assertThat(placed.officer.form(placed.placement + "/steps/briefing").status())
                .isEqualTo(303);

        assertThat(queries(placed)).isEqualTo(few);
    }

    @Test
    void the_moment_goes_with_the_person() {
        Placed placed = Placed.agreed();
        placed.officer.form(
                "/exchange/notices/read", "until", placed.house.clock.instant().toString());
        ErasingNotices erasing = new ErasingNotices(new PostgresNotices());
        UUID person = Placed.PERSON.actor().id();
        List<Object> kept = placed.house.database.query(handle -> erasing.of(handle, person));
        assertThat(kept).hasSize(1);
        int erased = placed.house.database.transaction(handle -> erasing.erase(handle, person));
        assertThat(erased).isEqualTo(1);
        assertThat(told(placed.officer)).contains("host-accepted");
    }

    @Test
    void whoever_neither_takes_part_nor_leads_has_no_such_page() {
        Placed placed = Placed.announced();
        assertThat(placed.house
                        .as(Role.AUTHOR, "example-academy", "CH")
                        .get("/exchange/notices")
                        .status())
                .isEqualTo(403);
    }

    private static int queries(Placed placed) {
        return placed.house
                .source
                .during(() -> placed.home.get("/exchange/notices"))
                .size();
    }

    private static List<String> told(Client client) {
        List<String> told = new ArrayList<>();
        for (JsonNode notice : client.get(API).json().get("notices")) {
            assertThat(notice.get("text").asText()).isNotBlank();
            told.add(notice.get("what").asText());
        }
        return told;
    }
}
