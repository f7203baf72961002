package org.comity.exchange.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangeWorkIds;
import org.comity.exchange.People;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.json.Json;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Client;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.WorksChanged;
import org.junit.jupiter.api.Test;

/// The places of exchanges, as search is given them.
final class ExchangeWorksTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client host = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final PostgresExchangeWorks works =
            new PostgresExchangeWorks(house.database, house.places, house.rounds, ExchangeHouse.MESSAGES);

    @Test
    void an_open_place_is_found_in_its_working_languages_and_leads_to_its_page() {
        String place = house.place(house.published(), host, "language-2", "ar", "level-2", "b1");
        List<SearchDocument> found = works.work(work(place));
        assertThat(found).extracting(SearchDocument::language).containsExactly("en", "ar");
        SearchDocument english = found.getFirst();
        assertThat(english.title()).isEqualTo("Cybercrime laboratory – Kenya");
        assertThat(english.text().body()).contains("Follow investigations.", "Housing.", "Cybercrime units, spring");
        assertThat(found.getLast().title()).contains("كينيا");
        assertThat(found.getLast().text().body()).contains("وحدات الجريمة السيبرانية");
        assertThat(found).allSatisfy(document -> {
            assertThat(document.path()).isEqualTo(place);
            assertThat(document.facet(Facet.KIND)).containsExactly("exchange");
            assertThat(document.facet(Facet.JURISDICTION)).containsExactly("KE");
            assertThat(document.facet(Facet.CRIME)).containsExactly("un18-computer-crime");
            assertThat(document.facet(Facet.LANGUAGE)).containsExactly(document.language());
        });
    }

    @Test
    void the_host_is_named_in_a_language_that_the_interface_does_not_have() {
        String place = house.place(house.published(), host, "language-1", "de");
        assertThat(works.work(work(place)))
                .extracting(SearchDocument::title)
                .containsExactly("Cybercrime laboratory – Kenia");
    }

    @Test
    void page_and_search_admit_the_same_people() {
        String place = house.place(house.published(), host);
        List<Optional<Person>> visitors = new ArrayList<>();
        visitors.add(Optional.empty());
        visitors.add(Optional.of(
                new Person(new UUID(1, 1), "Nobody yet", List.of(), "example-police", "KE", Optional.empty())));
        visitors.add(Optional.of(new Person(
                new UUID(2, 2), "Stranger", List.of("some-other-role"), "far-police", "TZ", Optional.empty())));
        for (Role role : Role.values()) {
            visitors.add(Optional.of(People.with(role, "third-police", "TZ")));
        }
        List<Boolean> admitted = new ArrayList<>();
        for (Optional<Person> visitor : visitors) {
            Client client = visitor.map(house.server::as).orElseGet(house.server::signedOut);
            boolean page = client.get(place).status() == 200;
            boolean search = works.work(work(place)).stream()
                    .noneMatch(document ->
                            Collections.disjoint(document.audiences(), Audience.of(visitor.map(Person::actor))));
            assertThat(search).as(visitor.map(Person::name).orElse("nobody")).isEqualTo(page);
            admitted.add(search);
        }
        assertThat(admitted.subList(0, 3)).containsOnly(false);
        assertThat(admitted.subList(3, admitted.size())).containsOnly(true);
    }

    @Test
    void what_is_not_open_is_not_there() {
        String round = house.published();
        String draft = host.form(round + "/places", ExchangeHouse.place()).location();
        String withdrawn = house.place(round, host);
        String open = house.place(round, host);
        assertThat(all().keySet()).containsExactlyInAnyOrder(work(withdrawn), work(open));
        host.form(withdrawn + "/withdrawal");
        assertThat(all().keySet()).containsExactly(work(open));
        assertThat(works.work(work(draft))).isEmpty();
        assertThat(works.work(work(withdrawn))).isEmpty();

        for (String step : List.of("/closing", "/run", "/announcement")) {
            house.programme.form(round + step);
            assertThat(works.work(work(open))).as(step).isEmpty();
            assertThat(all()).as(step).isEmpty();
        }
    }

    @Test
    void every_change_of_what_can_be_found_is_said() {
        String round = house.published();
        String place = host.form(round + "/places", ExchangeHouse.place()).location();
        assertThat(changes()).as("a draft is nobody's business").isEmpty();
        host.form(place + "/publication");
        assertThat(changes()).containsExactly(WorksChanged.one(work(place)));
        host.form(place + "/withdrawal");
        assertThat(changes()).hasSize(2).containsOnly(WorksChanged.one(work(place)));
        house.programme.form(round + "/closing");
        assertThat(changes()).hasSize(3).last().isEqualTo(WorksChanged.all("exchange"));
    }

    @Test
    void all_places_are_handed_over_as_each_alone_with_a_fixed_number_of_queries() {
        house.place(house.published(), host);
        List<String> few = house.source.during(this::all);
        String second = house.published();
        for (int number = 0; number < 5; number++) {
            house.place(second, host, "unit", "Unit " + number);
        }
        List<String> many = house.source.during(this::all);
        assertThat(many).hasSameSizeAs(few);
        Map<WorkId, List<SearchDocument>> all = all();
        assertThat(all).hasSize(6);
        all.forEach((work, documents) -> assertThat(works.work(work)).isEqualTo(documents));
    }

    @Test
    void a_work_that_is_none_is_empty() {
        assertThat(works.work(new WorkId("exchange", "no-id"))).isEmpty();
        assertThat(works.work(ExchangeWorkIds.place(new UUID(3, 3)))).isEmpty();
    }

    @Test
    void no_name_of_an_officer_is_in_it() {
        String round = house.published();
        String place = house.place(round, host);
        Client officer = house.server.as(People.named("Zyxwvut Qqqmarker", Role.OFFICER, "home-police", "FR"));
        officer.form(round + "/application", ExchangeHouse.application(place));
        officer.form(round + "/application/submission");
        assertThat(works.work(work(place)).toString())
                .doesNotContain("Qqqmarker")
                .contains(InterfaceLanguage.ENGLISH.tag());
    }

    private Map<WorkId, List<SearchDocument>> all() {
        Map<WorkId, List<SearchDocument>> all = new LinkedHashMap<>();
        works.all(
                "exchange",
                documents -> assertThat(all.put(documents.getFirst().work(), documents))
                        .isNull());
        return all;
    }

    private List<WorksChanged> changes() {
        return house.database.query(
                handle -> handle.createQuery("SELECT payload::text FROM platform.outbox_event ORDER BY id")
                        .mapTo(String.class)
                        .map(payload -> Json.read(payload, WorksChanged.class))
                        .list());
    }

    private static WorkId work(String place) {
        return ExchangeWorkIds.place(UUID.fromString(place.substring(place.lastIndexOf('/') + 1)));
    }
}
