package org.comity.exchange.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.People;
import org.comity.exchange.application.ErasingApplications;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// An officer and her office read why a round decided as it did.
final class ReasonsResourceTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client france = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
    private final String round = house.published();
    private final String place = house.place(round, kenya, "unit", "Cybercrime laboratory", "capacity", "1");
    private final String reasons = round + "/application/reasons";

    @Test
    void who_is_excluded_reads_every_rule_and_the_smallest_change() {
        nominated("Weak", "level-1", "b1", "clearance", "none", "to-1", "2027-05-07");
        announced();

        JsonNode read = officer("Weak").get("/api" + reasons).json();
        assertThat(read.has("place")).isFalse();
        assertThat(read.at("/choices/0/verdict").asText()).isEqualTo("excluded");
        assertThat(read.at("/choices/0/says").toString())
                .contains("English at level B2 is asked for; the application gives B1.")
                .contains("asks for 12 days in a row; the application gives 5 of them")
                .contains("Clearance asked for: Confidential. Clearance held: None.");
        assertThat(read.at("/smallestChange/place/unit").asText()).isEqualTo("Cybercrime laboratory");
        assertThat(read.at("/smallestChange/size").asInt()).isEqualTo(3);
        assertThat(read.at("/smallestChange/tier").asText()).isEqualTo("placements");
        assertThat(read.at("/smallestChange/says").toString())
                .contains("English at level B2")
                .contains("7 more days of availability between 3 May 2027 and 14 May 2027")
                .contains("Clearance: Confidential");

        Answer page = officer("Weak").get(reasons);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("English at level B2 is asked for", "The smallest change");
    }

    @Test
    void who_was_outweighed_reads_by_which_rule_and_how_full_the_place_is_and_no_name() {
        String first = nominated("Quillfeather");
        String second = nominated("Marrowmere");
        announced();
        boolean firstHas = officer("Quillfeather").get("/api" + reasons).json().has("place");
        Client without = officer(firstHas ? "Marrowmere" : "Quillfeather");

        JsonNode with = officer(firstHas ? "Quillfeather" : "Marrowmere")
                .get("/api" + reasons)
                .json();
        assertThat(with.at("/place/unit").asText()).isEqualTo("Cybercrime laboratory");
        assertThat(with.at("/choices/0/verdict").asText()).isEqualTo("has");
        assertThat(with.has("smallestChange")).isFalse();

        JsonNode read = without.get("/api" + reasons).json();
        assertThat(read.at("/choices/0/verdict").asText()).isEqualTo("outweighed");
        assertThat(read.at("/choices/0/tier").asText()).isEqualTo("lottery");
        JsonNode cutoff = read.at("/choices/0/cutoff");
        assertThat(cutoff.get("capacity").asInt()).isEqualTo(1);
        assertThat(cutoff.get("taken").asInt()).isEqualTo(1);
        assertThat(cutoff.get("last").asInt())
                .isEqualTo(with.get("lottery").asInt())
                .isEqualTo(1);
        assertThat(read.get("lottery").asInt()).isEqualTo(2);
        assertThat(cutoff.get("says").toString()).contains("Seats taken: 1 of 1", "lottery number with a seat here: 1");
        for (String path : List.of(reasons, "/api" + reasons)) {
            String body = without.get(path).body();
            assertThat(body.replace(firstHas ? second : first, ""))
                    .doesNotContain(firstHas ? first : second)
                    .doesNotContain(firstHas ? "Quillfeather" : "Marrowmere");
        }
    }

    @Test
    void the_office_reads_the_same_in_its_language() {
        String id = nominatedId("Weak", "level-1", "b1");
        announced();
        String desk = ExchangePaths.reasonsOnDesk(UUID.fromString(id));
        assertThat(france.get("/api" + desk).json())
                .isEqualTo(officer("Weak").get("/api" + reasons).json());
        assertThat(france.get(ExchangePaths.nomination(UUID.fromString(id))).body())
                .contains(desk);
        assertThat(officer("Weak").get(round + "/application").body()).contains(reasons);
        assertThat(officer("Weak").get(ExchangePaths.MATCHES).body()).contains(reasons);
    }

    @Test
    void reasons_speak_the_reader_s_language() {
        nominated("Weak", "level-1", "b1");
        announced();
        Client weak = officer("Weak");
        Map<InterfaceLanguage, String> level = Map.of(
                InterfaceLanguage.ENGLISH, "English at level B2",
                InterfaceLanguage.FRENCH, "anglais, niveau B2",
                InterfaceLanguage.SPANISH, "inglés, nivel B2",
                InterfaceLanguage.ARABIC, "الإنجليزية بالمستوى B2",
                InterfaceLanguage.TRADITIONAL_CHINESE, "英文達 B2 級");
        level.forEach((language, says) -> {
            assertThat(weak.in(language)
                            .get("/api" + reasons)
                            .json()
                            .at("/smallestChange/says/0")
                            .asText())
                    .isEqualTo(says);
            assertThat(weak.in(language).get(reasons).body()).contains(says);
        });
    }

    @Test
    void once_the_files_are_gone_only_the_rules_are_told() {
        nominated("Leaver");
        nominated("Weak", "level-1", "b1");
        nominated("Fits");
        nominated("Suits");
        announced();
        Person leaver = People.named("Leaver", Role.OFFICER, "home-police", "FR");
        ErasingApplications erasing = house.erasing;
        house.database.change(handle -> erasing.erase(handle, leaver.subject()));

        JsonNode weak = officer("Weak").get("/api" + reasons).json();
        assertThat(weak.get("kept").asBoolean()).isFalse();
        assertThat(weak.at("/choices/0/verdict").asText()).isEqualTo("excluded");
        List<String> verdicts = Stream.of("Fits", "Suits")
                .map(name -> officer(name).get("/api" + reasons).json())
                .map(read ->
                        read.has("place") + " " + read.at("/choices/0/verdict").asText())
                .toList();
        assertThat(verdicts).contains("false unknown").isSubsetOf("false unknown", "true has");
        assertThat(officer("Fits").get(reasons).body()).contains("The files of the round are gone");
    }

    @Test
    void a_place_that_was_withdrawn_before_says_so_and_leads_nowhere() {
        nominated("Somebody");
        kenya.form(place + "/withdrawal");
        announced();
        assertThat(officer("Somebody")
                        .get("/api" + reasons)
                        .json()
                        .at("/choices/0/verdict")
                        .asText())
                .isEqualTo("not-offered");
        assertThat(officer("Somebody").get(reasons).body())
                .contains("Cybercrime laboratory")
                .doesNotContain("href=\"" + place + "\"");
    }

    @Test
    void nobody_else_reads_them_and_nobody_before_the_announcement() {
        String id = nominatedId("Somebody");
        String desk = ExchangePaths.reasonsOnDesk(UUID.fromString(id));
        List<String> hers = List.of(reasons, "/api" + reasons);
        List<String> office = List.of(desk, "/api" + desk);
        programme.form(round + "/closing");
        programme.form(round + "/run");
        hers.forEach(path -> assertThat(officer("Somebody").get(path).status()).isEqualTo(404));
        office.forEach(path -> assertThat(france.get(path).status()).isEqualTo(404));
        programme.form(round + "/announcement");
        hers.forEach(path -> {
            assertThat(officer("Somebody").get(path).status()).isEqualTo(200);
            assertThat(officer("Another").get(path).status()).isEqualTo(404);
            for (Client other : List.of(kenya, france, programme)) {
                assertThat(other.get(path).status()).as(path).isEqualTo(403);
            }
        });
        office.forEach(path -> {
            assertThat(france.get(path).status()).isEqualTo(200);
            assertThat(kenya.get(path).status()).isEqualTo(404);
            assertThat(house.as(Role.LIAISON_COORDINATOR, "home-police", "IT")
                            .get(path)
                            .status())
                    .isEqualTo(404);
            for (Client other : List.of(officer("Somebody"), programme)) {
                assertThat(other.get(path).status()).as(path).isEqualTo(403);
            }
        });
    }

    private void announced() {
        programme.form(round + "/closing");
        programme.form(round + "/run");
        assertThat(programme.form(round + "/announcement").status()).isEqualTo(303);
    }

    private Client officer(String name) {
        return house.server.as(People.named(name, Role.OFFICER, "home-police", "FR"));
    }

    /// @return the pseudonym
    private String nominated(String name, String... more) {
        nominatedId(name, more);
        return officer(name)
                .get("/api" + round + "/application")
                .json()
                .get("pseudonym")
                .asText();
    }

    private String nominatedId(String name, String... more) {
        Client officer = officer(name);
        officer.form(round + "/application", ExchangeHouse.application(place, more));
        Answer submitted = officer.form(round + "/application/submission");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(303);
        String id =
                officer.get("/api" + round + "/application").json().get("id").asText();
        france.form(ExchangePaths.nomination(UUID.fromString(id)) + "/nomination");
        return id;
    }
}
