package org.comity.exchange.seat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.People;
import org.comity.exchange.application.ErasingApplications;
import org.comity.platform.access.Role;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// A host office reads why a seat of its place stayed empty.
final class SeatReasonsTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client france = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
    private final String round = house.published();
    private final String place = house.place(round, kenya, "capacity", "2");
    private final String seats = place + "/seats";

    @Test
    void it_reads_the_rules_in_numbers_and_the_smallest_change() {
        for (String name : List.of("Anstey", "Birch", "Corrigan")) {
            nominated(name, "level-1", "b1");
        }
        nominated("Dunmore", "level-1", "a2", "clearance", "none");
        announced();

        JsonNode read = kenya.get("/api" + seats).json();
        assertThat(read.get("capacity").asInt()).isEqualTo(2);
        assertThat(read.get("taken").asInt()).isZero();
        assertThat(read.get("empty").asInt()).isEqualTo(2);
        assertThat(read.get("counts")).hasSize(1);
        assertThat(read.at("/counts/0/reason").asText()).isEqualTo("excluded-language");
        assertThat(read.at("/counts/0/officers").asInt()).isEqualTo(4);
        assertThat(read.get("upperEnd").asBoolean()).isFalse();
        assertThat(read.at("/change/found").asBoolean()).isTrue();
        assertThat(read.at("/change/size").asInt()).isEqualTo(1);
        assertThat(read.at("/change/says").toString()).isEqualTo("[\"English at level B1 or better\"]");

        String body = kenya.get(seats).body();
        assertThat(body)
                .contains("English at level B1 or better", "Kept out by the languages: 4", "fewer than three officers")
                .doesNotContain("Anstey", "Dunmore");
        for (String name : List.of("Anstey", "Dunmore")) {
            String code = officer(name)
                    .get("/api" + round + "/application")
                    .json()
                    .get("pseudonym")
                    .asText();
            assertThat(body).doesNotContain(code);
            assertThat(read.toString()).doesNotContain(code);
        }
        assertThat(kenya.get(place).body()).contains(seats);
        assertThat(france.get(place).body()).doesNotContain(seats);
    }

    @Test
    void an_office_at_the_upper_end_of_its_band_is_told_so() {
        for (String name : List.of("Anstey", "Birch", "Corrigan", "Dunmore")) {
            nominated(name);
        }
        announced();

        JsonNode read = kenya.get("/api" + seats).json();
        assertThat(read.get("taken").asInt()).isEqualTo(1);
        assertThat(read.get("empty").asInt()).isEqualTo(1);
        assertThat(read.get("upperEnd").asBoolean()).isTrue();
        assertThat(read.at("/counts/0/officers").asInt()).isEqualTo(3);
        assertThat(read.at("/counts/0/reason").asText()).isEqualTo("kept-lottery");
        assertThat(read.at("/change/found").asBoolean()).isFalse();
        assertThat(kenya.get(seats).body()).contains("as the band of the round lets it", "No change of what the place");
    }

    @Test
    void a_full_place_has_its_cutoff_and_the_price_of_a_seat_and_no_change() {
        String small = house.place(round, kenya, "capacity", "1", "unit", "Port");
        nominatedTo(small, "Anstey");
        nominatedTo(small, "Birch", "level-1", "b1");
        announced();
        JsonNode read = kenya.get("/api" + small + "/seats").json();
        assertThat(read.get("empty").asInt()).isZero();
        assertThat(read.at("/cutoff/last").asInt()).isPositive();
        assertThat(read.has("change")).isFalse();
        assertThat(read.get("counts")).isEmpty();
    }

    @Test
    void it_speaks_the_reader_s_language() {
        nominated("Anstey", "level-1", "b1");
        announced();
        Map.of(
                        InterfaceLanguage.FRENCH, "anglais, niveau B1 ou mieux",
                        InterfaceLanguage.SPANISH, "inglés, nivel B1 o mejor",
                        InterfaceLanguage.ARABIC, "الإنجليزية بالمستوى B1 أو أعلى",
                        InterfaceLanguage.TRADITIONAL_CHINESE, "英文達 B1 級或以上")
                .forEach((language, says) ->
                        assertThat(kenya.in(language).get(seats).body()).contains(says));
    }

    @Test
    void without_the_files_only_the_seats_are_told() {
        nominated("Anstey");
        nominated("Leaver", "level-1", "b1");
        announced();
        ErasingApplications erasing = house.erasing;
        UUID leaver = People.named("Leaver", Role.OFFICER, "home-police", "FR").subject();
        house.database.change(handle -> erasing.erase(handle, leaver));
        JsonNode read = kenya.get("/api" + seats).json();
        assertThat(read.get("kept").asBoolean()).isFalse();
        assertThat(read.get("taken").asInt()).isEqualTo(1);
        assertThat(read.has("change")).isFalse();
        assertThat(read.get("counts")).isEmpty();
        assertThat(kenya.get(seats).body()).contains("The files of the round are gone");
    }

    @Test
    void only_the_host_office_reads_it_and_only_after_the_announcement() {
        nominated("Anstey");
        programme.form(round + "/closing");
        programme.form(round + "/run");
        for (String path : List.of(seats, "/api" + seats)) {
            assertThat(kenya.get(path).status()).as(path).isEqualTo(404);
        }
        programme.form(round + "/announcement");
        for (String path : List.of(seats, "/api" + seats)) {
            assertThat(kenya.get(path).status()).as(path).isEqualTo(200);
            assertThat(france.get(path).status()).as(path).isEqualTo(404);
            for (Client other : List.of(officer("Anstey"), programme)) {
                assertThat(other.get(path).status()).as(path).isEqualTo(403);
            }
        }
    }

    private void announced() {
        programme.form(round + "/closing");
        programme.form(round + "/run");
        assertThat(programme.form(round + "/announcement").status()).isEqualTo(303);
    }

    private Client officer(String name) {
        return house.server.as(People.named(name, Role.OFFICER, "home-police", "FR"));
    }

    private void nominated(String name, String... more) {
        nominatedTo(place, name, more);
    }

    private void nominatedTo(String where, String name, String... more) {
        Client officer = officer(name);
        officer.form(round + "/application", ExchangeHouse.application(where, more));
        assertThat(officer.form(round + "/application/submission").status()).isEqualTo(303);
        String id =
                officer.get("/api" + round + "/application").json().get("id").asText();
        france.form(ExchangePaths.nomination(UUID.fromString(id)) + "/nomination");
    }
}
