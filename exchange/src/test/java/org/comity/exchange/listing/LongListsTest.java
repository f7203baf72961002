package org.comity.exchange.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.platform.access.Role;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// Lists of more than one page, as people and as programs read them.
final class LongListsTest {

    private static final int HEAVIEST = 60 * 1024;

    private final ExchangeHouse house = new ExchangeHouse();
    private final AskedRound asked = new AskedRound(house, "tolerance", "99", "floor", "99");
    private final String round = asked.round;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client france = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
    private final Client reader = house.as(Role.OFFICER, "other-police", "DE");

    @Test
    void places_are_read_page_by_page_and_none_twice() {
        copies(house.place(round, kenya), 120);

        assertThat(cards(read(reader, round + "/places"))).hasSize(50);
        Answer last = read(reader, round + "/places?page=3");
        assertThat(cards(last)).hasSize(21);
        assertThat(last.body())
                .contains("Page 3 of 3 (101 to 121 of 121)", "rel=\"prev\"", "/places?page=2\"")
                .doesNotContain("rel=\"next\"");
        assertThat(read(reader, round + "/places?page=9").body())
                .as("beyond the last page the last one is shown")
                .isEqualTo(last.body());
        assertThat(read(reader, round + "/places?page=-1").body()).contains("Page 1 of 3");

        assertThat(followed(reader, "/api" + round + "/places", "places", "id"))
                .hasSize(121)
                .doesNotHaveDuplicates();
        assertThat(reader.get("/api" + round + "/places?page=4").json().get("places"))
                .as("a program that counts on comes to an end")
                .isEmpty();
        JsonNode small = reader.get("/api" + round + "/places?size=7&page=2").json();
        assertThat(small.get("places")).hasSize(7);
        assertThat(small.get("total").asInt()).isEqualTo(121);
        assertThat(small.get("next").asText()).isEqualTo("/api" + round + "/places?page=3&size=7");
        for (String wrong : List.of("size=101", "size=0", "page=0", "page=x")) {
            Answer refused = reader.get("/api" + round + "/places?" + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(wrong.replaceAll("=.*", ""));
        }
    }

    @Test
    void places_are_found_by_words_jurisdiction_and_type_of_crime() {
        copies(house.place(round, kenya), 60);
        String school = house.place(round, france, "unit", "ÉCOLE de Straße", "specialism", "aseanapol-cybercrime");
        String list = round + "/places?words=";

        assertThat(cards(read(reader, list + "%C3%A9cole+strasse"))).containsExactly(school);
        String german = house.place(round, house.as(Role.LIAISON_COORDINATOR, "away-police", "DE"), "unit", "Labor");
        assertThat(cards(read(reader.in(InterfaceLanguage.FRENCH), list + "allemagne")))
                .as("jurisdictions are named in the reader's language")
                .containsExactly(german);
        assertThat(cards(read(reader, list + "allemagne"))).isEmpty();
        assertThat(cards(read(reader, round + "/places?jurisdiction=FR"))).containsExactly(school);
        for (String crime : List.of("un18-computer-crime", "aseanapol-cybercrime")) {
            assertThat(cards(read(reader, round + "/places?jurisdiction=FR&crime=" + crime)))
                    .as("%s, and the type of another scheme that is close to it", crime)
                    .containsExactly(school);
        }
        assertThat(reader.get("/api" + round + "/places?crime=cybercrime").status())
                .isEqualTo(422);
        Answer none = read(reader, list + "nowhere");
        assertThat(cards(none)).isEmpty();
        assertThat(none.body()).contains("Nothing fits", "value=\"nowhere\"");
        Answer second = read(reader, round + "/places?words=unit&jurisdiction=KE&page=2");
        assertThat(second.body()).contains("/places?jurisdiction=KE&amp;words=unit&amp;page=1\"");
        assertThat(followed(reader, "/api" + round + "/places?words=unit&size=25", "places", "id"))
                .hasSize(60);
        assertThat(reader.get("/api" + round + "/places?crime=un18-corruption")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void what_the_reader_s_office_has_not_published_stands_first_and_nobody_else_reads_it() {
        copies(house.place(round, kenya), 60);
        String draft = kenya.form(round + "/places", "unit", "Unfinished unit").location();

        assertThat(cards(read(kenya, round + "/places"))).hasSize(50).first().isEqualTo(draft);
        assertThat(followed(kenya, "/api" + round + "/places", "places", "id")).hasSize(62);
        assertThat(followed(reader, "/api" + round + "/places", "places", "id")).hasSize(61);
        assertThat(followed(france, "/api" + round + "/places", "places", "id")).hasSize(61);
    }

    @Test
    void the_desk_of_an_office_shows_first_what_it_has_to_decide_and_one_state_alone() {
        Applicant first = asked.submitted("Quillfeather", "home-police", "FR", List.of(house.place(round, kenya)));
        officers(first, 60, "nominated");
        String desk = round + "/nominations";

        assertThat(cards(read(france, desk))).hasSize(50).first().isEqualTo(first.desk());
        assertThat(cards(read(france, desk + "?state=submitted"))).containsExactly(first.desk());
        assertThat(cards(read(france, desk + "?state=nominated&page=2"))).hasSize(10);
        assertThat(read(france, desk + "?state=declined").body()).contains("None is in this state.");
        assertThat(followed(france, "/api" + desk + "?state=nominated", "applications", "id"))
                .hasSize(60)
                .doesNotHaveDuplicates();
        assertThat(france.get("/api" + desk + "?state=draft").status()).isEqualTo(422);
        assertThat(followed(kenya, "/api" + desk, "applications", "id")).isEmpty();
    }

    @Test
    void the_outcome_and_the_matches_of_a_round_are_read_page_by_page() {
        String place = house.place(round, kenya, "capacity", "61");
        Applicant first = asked.nominated("Quillfeather", "home-police", "FR", List.of(place));
        officers(first, 60, "nominated");
        house.programme.form(round + "/closing");
        house.programme.form(round + "/run");

        Answer page = read(house.programme, round + "/announcement?page=2");
        assertThat(page.body()).contains("Page 2 of 2 (51 to 61 of 61)");
        assertThat(page.body().split("<dt><code>", -1)).hasSize(12);
        JsonNode nominees = house.programme.get("/api" + round + "/nominees").json();
        assertThat(nominees.get("total").asInt()).isEqualTo(61);
        assertThat(nominees.get("placed").asInt()).isEqualTo(61);
        assertThat(followed(house.programme, "/api" + round + "/nominees", "nominees", "pseudonym"))
                .hasSize(61)
                .isSorted()
                .doesNotHaveDuplicates();

        house.programme.form(round + "/announcement");
        List<String> matches = followed(kenya, "/api" + ExchangePaths.MATCHES, "matches", "id");
        assertThat(matches).hasSize(61).doesNotHaveDuplicates();
        for (String ended : matches.subList(0, 3)) {
            AskedRound.ended(kenya.form(ExchangePaths.MATCHES + "/" + ended + "/refusal"));
        }
        assertThat(cards(read(kenya, ExchangePaths.MATCHES))).hasSize(50);
        assertThat(followed(kenya, "/api" + ExchangePaths.MATCHES, "matches", "state"))
                .endsWith("announced", "refused", "refused", "refused")
                .hasSize(61);
        assertThat(followed(france, "/api" + ExchangePaths.MATCHES, "matches", "you"))
                .containsOnly("home");
        assertThat(followed(reader, "/api" + ExchangePaths.MATCHES, "matches", "id"))
                .isEmpty();
        assertThat(followed(first.client(), "/api" + ExchangePaths.MATCHES, "matches", "you"))
                .containsExactly("officer");
        assertThat(house.source.during(() -> kenya.get(ExchangePaths.MATCHES)))
                .as("no query for each match")
                .hasSizeLessThan(12);
    }

    @Test
    void rounds_are_read_page_by_page_and_drafts_by_their_programme_alone() {
        for (int more = 0; more < 60; more++) {
            house.draft();
        }

        assertThat(cards(read(house.programme, ExchangePaths.HOME))).hasSize(50);
        assertThat(cards(read(house.programme, ExchangePaths.HOME + "?page=2"))).hasSize(11);
        assertThat(followed(house.programme, "/api" + ExchangePaths.ROUNDS, "rounds", "id"))
                .hasSize(61)
                .doesNotHaveDuplicates();
        assertThat(reader.get("/api" + ExchangePaths.ROUNDS).json().get("total").asInt())
                .isEqualTo(1);
        assertThat(house.as(Role.OFFICER, "example-academy", "CH")
                        .get("/api" + ExchangePaths.ROUNDS)
                        .json()
                        .get("total")
                        .asInt())
                .as("an officer of the programme's office leads none of them")
                .isEqualTo(1);
    }

    @Test
    void a_place_for_a_scenario_is_looked_for_when_there_are_many() {
        String place = house.place(round, kenya, "unit", "Harbour watch");
        String scenarios = round + "/scenarios";
        assertThat(read(house.programme, scenarios).body()).doesNotContain("find-words");
        copies(house.place(round, kenya), 70);

        Answer many = read(house.programme, scenarios);
        assertThat(many.body()).contains("find-words", "Places 1 to 50 of 72");
        assertThat(many.body().split("<option value=\"[0-9a-f-]{36}\"", -1)).hasSize(101);
        Answer found = read(house.programme, scenarios + "?find-words=harbour&find=1&one-capacity=3&one-tolerance=x");
        assertThat(found.body())
                .contains(id(place), "Places 1 to 1 of 1", "value=\"3\"", "value=\"x\"")
                .doesNotContain("field-error");
        Answer other = read(
                house.programme, scenarios + "?find-words=unit+17&find=1&one-place=" + id(place) + "&one-capacity=3");
        assertThat(other.body())
                .as("what was chosen stays in its own choice")
                .containsOnlyOnce("<option value=\"" + id(place) + "\" selected>");
        Answer tried = read(
                house.programme,
                scenarios + "?find-words=unit+17&find-page=1&one-place=" + id(place) + "&one-capacity=3");
        assertThat(tried.body()).contains("scope=\"row\"", "<option value=\"" + id(place) + "\" selected>");
    }

    /// Published places like another one, with a number in their name.
    private void copies(String place, int number) {
        house.database.transaction(handle -> handle.createUpdate("""
                        INSERT INTO exchange.place (id, round, organisation, jurisdiction, fields, state, state_at)
                        SELECT gen_random_uuid(), round, organisation, jurisdiction,
                            jsonb_set(fields, '{fields, unit}', jsonb_build_array('Unit ' || number)), state, state_at
                        FROM exchange.place, generate_series(1, :number) number WHERE id = :id
                        """)
                .bind("id", UUID.fromString(id(place)))
                .bind("number", number)
                .execute());
    }

    /// Officers of the same office who bring the same.
    private void officers(Applicant applicant, int number, String state) {
        house.database.transaction(handle -> handle.createUpdate("""
                        INSERT INTO exchange.application (id, round, person, name, organisation, jurisdiction, pseudonym,
                            fields, state, state_at, submitted_at)
                        SELECT gen_random_uuid(), round, gen_random_uuid(), 'Officer ' || number, organisation,
                            jurisdiction, overlay(pseudonym PLACING lpad(CAST(number AS text), 3, '0') FROM 1), fields, :state, state_at, submitted_at
                        FROM exchange.application, generate_series(1, :number) number WHERE id = :id
                        """)
                .bind("id", UUID.fromString(applicant.id()))
                .bind("number", number)
                .bind("state", state)
                .execute());
    }

    /// A page that is light enough.
    private static Answer read(Client client, String address) {
        Answer answer = client.get(address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(compressed(answer.body())).as(address).isLessThan(HEAVIEST);
        return answer;
    }

    private static int compressed(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static List<String> cards(Answer answer) {
        return Pattern.compile("class=\"card-title\"[^>]*><a href=\"([^\"]*)\"")
                .matcher(answer.body())
                .results()
                .map(card -> card.group(1))
                .toList();
    }

    /// A member of all entries of a list, read by following it to its end.
    private static List<String> followed(Client client, String list, String entries, String member) {
        List<String> found = new ArrayList<>();
        Optional<String> next = Optional.of(list);
        while (next.isPresent()) {
            JsonNode page = client.get(next.get()).json();
            page.get(entries).forEach(entry -> found.add(entry.get(member).asText()));
            next = Optional.ofNullable(page.get("next"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText);
        }
        return found;
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
