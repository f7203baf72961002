package org.comity.exchange.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.matching.command.Commands;
import org.comity.exchange.matching.file.MatchingFile;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.platform.access.Role;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A stored round is matched by the mechanism that was published with it.
final class RunningMechanismsTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client tanzania = house.as(Role.LIAISON_COORDINATOR, "second-police", "TZ");
    private final Client uganda = house.as(Role.LIAISON_COORDINATOR, "third-police", "UG");

    @TempDir
    private Path folder;

    /// Kenya and Tanzania can swap; Uganda and two officers of France make it more than one matching.
    private AskedRound asked(String... terms) {
        AskedRound asked = new AskedRound(house, terms);
        String lake = house.place(asked.round, kenya, "capacity", "1");
        String coast = house.place(asked.round, tanzania, "capacity", "1");
        String hills = house.place(asked.round, uganda, "capacity", "1");
        asked.nominated("Kenyan", "example-police", "KE", List.of(hills, coast));
        asked.nominated("Tanzanian", "second-police", "TZ", List.of(lake));
        asked.nominated("Ugandan", "third-police", "UG", List.of(coast));
        asked.nominated("French", "home-police", "FR", List.of(lake, coast));
        asked.nominated("Other", "home-police", "FR", List.of(coast, hills));
        return asked;
    }

    @ParameterizedTest
    @EnumSource
    void the_kept_files_state_the_mechanism_and_can_be_matched_and_checked_again(Mechanism mechanism)
            throws IOException {
        AskedRound asked = asked("mechanism", mechanism.key(), "tolerance", "2");
        asked.announce();
        Path round = kept(asked, "round");
        Path result = kept(asked, "result");
        Path again = folder.resolve("again.json");

        assertThat(Files.readString(round)).contains("\"mechanism\":\"" + mechanism.key() + "\"");
        assertThat(Files.readString(result)).contains("\"mechanism\" : \"" + mechanism.key() + "\"");
        assertThat(Commands.run("verify-match", round, result)).isEqualTo("0 Right.\n");
        assertThat(Commands.run("match", round, "--out", again)).startsWith("0 ");
        assertThat(untimed(again)).isEqualTo(untimed(result));
        assertThat(Commands.run("match", round, "--mechanism", mechanism.key(), "--out", again))
                .startsWith("0 ");
        assertThat(untimed(again)).isEqualTo(untimed(result));
        for (Mechanism other : Mechanism.values()) {
            assertThat(Commands.run("match", round, "--mechanism", other.key(), "--out", again))
                    .startsWith("0 ");
            assertThat(Commands.run("verify-match", round, again))
                    .startsWith(
                            other == mechanism ? "0 Right." : "1 Wrong: The round is matched by " + mechanism.key());
        }
    }

    @Test
    void each_mechanism_keeps_what_it_promises_in_a_stored_round() throws IOException {
        Map<String, String> swapped = found(asked("mechanism", "swaps"));
        assertThat(swapped).isEqualTo(Map.of("Kenyan", "TZ", "Tanzanian", "KE"));
        assertThat(found(asked("mechanism", "swaps", "ways", "3", "order", "placements")))
                .isEqualTo(Map.of("Kenyan", "UG", "Ugandan", "TZ", "Tanzanian", "KE"));
        assertThat(found(asked("mechanism", "2s-ttc")))
                .isEqualTo(Map.of("Kenyan", "UG", "Ugandan", "TZ", "Tanzanian", "KE"));
        Map<String, String> stable = found(asked("mechanism", "deferred-acceptance", "tolerance", "0", "floor", "0"));
        assertThat(stable).as("it asks for no balance").hasSize(3);
    }

    /// Without the lottery among its tiers both are worth the same, and only matching again tells who it was.
    @Test
    void a_result_that_is_worth_the_same_and_is_another_is_wrong() throws IOException {
        AskedRound asked = new AskedRound(
                house, "mechanism", "deferred-acceptance", "tier-2", "preferences", "tier-3", "", "tier-4", "");
        String lake = house.place(asked.round, kenya, "capacity", "1");
        asked.nominated("French", "home-police", "FR", List.of(lake));
        asked.nominated("Other", "home-police", "FR", List.of(lake));
        asked.announce();
        Path round = kept(asked, "round");
        Path result = kept(asked, "result");
        assertThat(Commands.run("verify-match", round, result)).isEqualTo("0 Right.\n");

        String seat = "\"place\" : \"" + AskedRound.id(lake) + "\"\n";
        String written = Files.readString(result);
        assertThat(written).containsOnlyOnce(seat).containsOnlyOnce("\"place\" : null\n");
        Files.writeString(
                result,
                written.replace(seat, "\"place\" : swapped\n")
                        .replace("\"place\" : null\n", seat)
                        .replace("\"place\" : swapped\n", "\"place\" : null\n"));
        assertThat(Commands.run("verify-match", round, result))
                .isEqualTo("1 Wrong: The mechanism deferred-acceptance gives another matching.\n");
    }

    /// France hosts nobody, and may send nobody by the band.
    @Test
    void groups_of_a_stored_round_keep_to_what_its_mechanism_keeps_to() {
        assertThat(found(grouped("deferred-acceptance")))
                .as("to the seats alone")
                .isEqualTo(Map.of("French", "KE", "Other", "KE"));
        for (String banded : List.of("balanced", "swaps", "2s-ttc")) {
            assertThat(found(grouped(banded))).as(banded).isEmpty();
        }
    }

    private AskedRound grouped(String mechanism) {
        AskedRound asked = new AskedRound(house, "mechanism", mechanism, "tolerance", "0", "floor", "0");
        String lake = house.place(asked.round, kenya, "capacity", "2");
        Applicant one = asked.nominated("French", "home-police", "FR", List.of(lake));
        Applicant two = asked.nominated("Other", "home-police", "FR", List.of(lake));
        AskedRound.ended(one.home()
                .form(asked.round + "/groups", "officers", one.id(), "officers", two.id(), "otherwise", "none"));
        return asked;
    }

    @ParameterizedTest
    @EnumSource
    void who_agreed_beforehand_stays_under_every_mechanism(Mechanism mechanism) {
        AskedRound asked = new AskedRound(house, "mechanism", mechanism.key(), "tolerance", "2");
        String lake = house.place(asked.round, kenya, "capacity", "1");
        String coast = house.place(asked.round, tanzania, "capacity", "1");
        Applicant guest = asked.nominated("Guest", "home-police", "FR", List.of(coast, lake));
        asked.nominated("Kenyan", "example-police", "KE", List.of(coast));
        asked.nominated("Tanzanian", "second-police", "TZ", List.of(lake));
        AskedRound.ended(kenya.form(lake + "/prematches", "code", guest.pseudonym()));
        asked.announce();
        assertThat(asked.match(guest).orElseThrow().at("/place/id").asText()).isEqualTo(AskedRound.id(lake));
        JsonNode reasons = guest.client()
                .get("/api" + asked.round + "/application/reasons")
                .json();
        String verdict = reasons.at("/choices/0/verdict").asText();
        assertThat(verdict).isEqualTo(mechanism == Mechanism.BALANCED ? "out-of-reach" : "agreed");
        assertThat(reasons.at("/choices/1/verdict").asText()).isEqualTo("has");
    }

    @ParameterizedTest
    @EnumSource
    void pages_of_a_round_speak_of_its_mechanism_in_every_language(Mechanism mechanism) {
        AskedRound asked = asked("mechanism", mechanism.key());
        asked.announce();
        Applicant french = Objects.requireNonNull(asked.applicants.get("French"));
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            for (String page : List.of(asked.round, asked.round + "/announcement", asked.round + "/rematches")) {
                assertThat(programme.in(language).get(page).status()).as(page).isEqualTo(200);
            }
            assertThat(french.client()
                            .in(language)
                            .get(asked.round + "/application/reasons")
                            .status())
                    .isEqualTo(200);
        }
        String outcome = programme.get(asked.round + "/announcement").body();
        if (mechanism == Mechanism.BALANCED) {
            assertThat(outcome).contains("nothing better was possible");
        } else {
            assertThat(outcome)
                    .contains("these files give the same result")
                    .doesNotContain("nothing better was possible");
        }
    }

    @Test
    void what_officers_bring_is_not_written_where_fit_decides_nothing() {
        AskedRound asked = asked("mechanism", "deferred-acceptance", "tier-5", "fit");
        asked.announce();
        JsonNode outcome = programme.get("/api" + asked.round + "/outcome").json();
        assertThat(outcome.get("round").asText()).doesNotContain("un18-computer-crime", "fit");
        assertThat(outcome.get("tiers").toString()).contains("lottery").doesNotContain("fit");
    }

    @Test
    void a_round_that_is_too_large_for_swaps_is_refused_and_not_matched_otherwise() {
        List<OfficePart> offices = IntStream.range(0, 401)
                .mapToObj(each -> new OfficePart("office " + each, 0, Optional.empty()))
                .toList();
        RoundFile.PolicyPart policy = new RoundFile.PolicyPart(
                "swaps", Optional.of(2), Optional.of("robust"), 1, 3, List.of("placements"), "seed");
        List<RoundFile.OfficerPart> officers = IntStream.range(0, 2_501)
                .mapToObj(each -> officer("officer " + each))
                .toList();
        RoundFile file = new RoundFile(MatchingFile.FORMAT, policy, offices, List.of(), officers, Optional.empty());
        assertThatThrownBy(() -> Solving.solve(file, house.clock.instant()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("round.fault.too-large");
    }

    private static RoundFile.OfficerPart officer(String id) {
        return new RoundFile.OfficerPart(
                id,
                "office 0",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Map<String, String> found(AskedRound asked) {
        asked.announce();
        Map<String, String> found = new TreeMap<>();
        asked.applicants.forEach((name, applicant) -> asked.match(applicant)
                .ifPresent(
                        match -> found.put(name, match.at("/place/jurisdiction").asText())));
        return found;
    }

    private Path kept(AskedRound asked, String name) throws IOException {
        String file = programme.get(asked.round + "/outcome/" + name + ".json").body();
        return Files.writeString(folder.resolve(name + ".json"), file);
    }

    private static String untimed(Path result) throws IOException {
        return Files.readString(result).replaceAll("\"cpuSeconds\" : [0-9.]+", "");
    }
}
