package org.comity.exchange.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comity.content.CourseId;
import org.comity.content.CourseVersionId;
import org.comity.courses.Completion;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.matching.balanced.Verdict;
import org.comity.exchange.matching.balanced.Verifying;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.TierValue;
import org.comity.platform.access.Role;
import org.comity.platform.json.Json;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// Courses that a place asks for and that an officer has done count where fit is a tier of the round, and nothing of
/// them is written down where it is none.
final class CoursesDoneTest {

    private static final String[] BY_FIT = {"tolerance", "10", "tier-2", "fit", "tier-3", "lottery", "tier-4", ""};
    private static final String[] BY_LOT = {"tolerance", "10", "tier-2", "lottery", "tier-3", "", "tier-4", ""};

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client tanzania = house.as(Role.LIAISON_COORDINATOR, "second-police", "TZ");

    @Test
    void of_two_alike_the_one_who_has_done_the_course_gets_the_seat() throws IOException {
        AskedRound asked = new AskedRound(house, BY_FIT);
        String place = house.place(asked.round, kenya, "capacity", "1", "courses", "basics reports");
        Applicant without = asked.nominated("Without", "home-police", "FR", List.of(place));
        Applicant done = asked.nominated("Done", "home-police", "FR", List.of(place));
        complete(done, "basics");
        run(asked);

        RoundFile file = file(asked);
        assertThat(placed(asked)).containsExactly(done.pseudonym());
        for (String seed : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            assertThat(matched(file, seed)).as("whatever the lottery says").containsExactly(done.pseudonym());
        }
        assertThat(file.places().getFirst().courses()).contains(List.of("basics", "reports"));
        assertThat(part(file, done).courses()).contains(List.of("basics"));
        assertThat(part(file, without).courses()).isEmpty();

        JsonNode outcome = outcome(asked);
        Instance instance = KeptFiles.read(outcome.get("round").asText());
        JsonNode result = Json.read(outcome.get("result").asText(), JsonNode.class);
        assertThat(Verifying.verify(instance, KeptFiles.matching(instance, result), KeptFiles.certificate(result)))
                .isEqualTo(new Verdict.Right());
        assertThat(TierValue.of(instance, KeptFiles.matching(instance, result))
                        .get(1)
                        .value())
                .as("nobody fits better than who has the seat")
                .containsExactly(0L);
        assertThat(Solving.solve(file, house.clock.instant())
                        .files()
                        .orElseThrow()
                        .round())
                .isEqualTo(outcome.get("round").asText());
    }

    @Test
    void where_fit_is_no_tier_the_lottery_decides_and_nobody_asks_what_she_has_done() {
        AskedRound asked = new AskedRound(house, BY_LOT);
        String place = house.place(asked.round, kenya, "capacity", "1", "courses", "basics");
        asked.nominated("Without", "home-police", "FR", List.of(place));
        complete(asked.nominated("Done", "home-police", "FR", List.of(place)), "basics");
        run(asked);

        RoundFile file = file(asked);
        List<Set<String>> drawn = IntStream.range(0, 24)
                .mapToObj(seed -> matched(file, "seed " + seed))
                .distinct()
                .toList();
        assertThat(drawn).as("each of the two is drawn by some seed").hasSize(2);
        assertThat(outcome(asked).get("round").asText()).doesNotContain("courses", "basics");
        assertThat(house.courses.asked()).isEmpty();
    }

    @Test
    void the_courses_module_is_asked_once_for_all_and_only_what_a_place_asks_for_is_written() {
        AskedRound asked = new AskedRound(house, BY_FIT);
        String first = house.place(asked.round, kenya, "courses", "reports basics");
        String second = house.place(asked.round, tanzania, "courses", "basics limits");
        Applicant busy = asked.nominated("Busy", "home-police", "FR", List.of(first));
        Applicant other = asked.nominated("Other", "third-police", "BE", List.of(second, first));
        Applicant declined = asked.submitted("Declined", "third-police", "BE", List.of(second));
        complete(busy, "limits", "basics", "private");
        complete(other, "private");
        complete(declined, "basics");
        run(asked);

        assertThat(house.courses.asked())
                .as("for the whole round, when its file is written and before the result is kept")
                .containsExactly(Set.of("basics", "limits", "reports"), Set.of("basics", "limits", "reports"));
        RoundFile file = file(asked);
        assertThat(part(file, busy).courses())
                .as("of places that she did not rank too: a change of her list may open them")
                .contains(List.of("basics", "limits"));
        assertThat(part(file, other).courses()).isEmpty();
        assertThat(file.officers())
                .extracting(RoundFile.OfficerPart::id)
                .containsExactlyInAnyOrder(busy.pseudonym(), other.pseudonym());
        assertThat(outcome(asked).get("round").asText()).doesNotContain("private");
    }

    @Test
    void a_round_whose_places_ask_for_no_courses_is_written_as_before() {
        AskedRound asked = new AskedRound(house, BY_FIT);
        String place = house.place(asked.round, kenya);
        complete(asked.nominated("Done", "home-police", "FR", List.of(place)), "basics");
        run(asked);

        String written = outcome(asked).get("round").asText();
        assertThat(written).doesNotContain("courses", "basics");
        assertThat(Json.read(written, RoundFile.class).places().getFirst().courses())
                .as("nor must a file say anything of them")
                .isEmpty();
        assertThat(house.courses.asked()).isEmpty();
    }

    @Test
    void a_tier_before_fit_is_never_given_up_for_a_course() {
        assertThat(ranksWith("fit", "preferences")).as("fit first").containsExactly(2, 2);
        assertThat(ranksWith("preferences", "fit")).as("ranks first").containsExactly(1, 1);
    }

    /// The ranks that two get who each would rather go to the other place than where her course counts.
    private List<Integer> ranksWith(String second, String third) {
        AskedRound asked =
                new AskedRound(house, "tolerance", "10", "tier-2", second, "tier-3", third, "tier-4", "lottery");
        String first = house.place(asked.round, kenya, "capacity", "1", "courses", "basics");
        String other = house.place(asked.round, tanzania, "capacity", "1", "courses", "limits");
        Applicant basics = asked.nominated("Basics", "home-police", "FR", List.of(other, first));
        Applicant limits = asked.nominated("Limits", "third-police", "BE", List.of(first, other));
        complete(basics, "basics");
        complete(limits, "limits");
        run(asked);
        return List.of(rank(asked, basics), rank(asked, limits));
    }

    private int rank(AskedRound asked, Applicant officer) {
        UUID place = UUID.fromString(placeOf(asked, officer).orElseThrow());
        List<List<UUID>> ranks = part(file(asked), officer).acceptable();
        return 1
                + IntStream.range(0, ranks.size())
                        .filter(at -> ranks.get(at).contains(place))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void a_scenario_counts_them_too_even_when_the_place_that_asks_for_them_is_closed() {
        AskedRound asked = new AskedRound(house, BY_FIT);
        String place = house.place(asked.round, kenya, "capacity", "1", "courses", "basics");
        complete(asked.nominated("Done", "home-police", "FR", List.of(place)), "basics");

        JsonNode tried = programme
                .post(
                        "/api" + asked.round + "/scenarios",
                        "{\"scenarios\": [{\"places\": [{\"place\": \"%s\", \"capacity\": 0}]}]}"
                                .formatted(AskedRound.id(place)))
                .json();

        assertThat(tried.at("/published/placed").asInt()).isEqualTo(1);
        assertThat(tried.at("/scenarios/0/placed").asInt()).isZero();
        assertThat(house.courses.asked()).containsExactly(Set.of("basics"));
        assertThat(tried.toString()).doesNotContain("basics");
    }

    /// Four places ask for a course each, and each of four officers has done one of them: fit alone says who goes
    /// where.
    @Test
    void a_scenario_that_changes_nothing_moves_nobody_for_courses_count_in_it_as_well() {
        AskedRound asked = new AskedRound(house, BY_FIT);
        List<String> ids = List.of("one", "two", "three", "four");
        List<String> places = ids.stream()
                .map(id -> house.place(asked.round, kenya, "capacity", "1", "courses", id))
                .toList();
        for (int at : List.of(2, 0, 3, 1)) {
            complete(asked.nominated("Officer " + at, "home-police", "FR", places), ids.get(at));
        }

        JsonNode tried = programme
                .post("/api" + asked.round + "/scenarios", "{\"scenarios\": [{\"floor\": 9}]}")
                .json();

        assertThat(tried.at("/published/placed").asInt()).isEqualTo(4);
        assertThat(tried.at("/scenarios/0/placed").asInt()).isEqualTo(4);
        assertThat(tried.at("/scenarios/0/moving").asInt(-1)).isZero();
    }

    @Test
    void matching_again_counts_what_was_done_meanwhile() {
        AskedRound asked = new AskedRound(house, BY_FIT);
        String place = house.place(asked.round, kenya, "capacity", "1", "courses", "basics");
        Applicant first = asked.nominated("First", "home-police", "FR", List.of(place));
        List<Applicant> others = IntStream.range(0, 4)
                .mapToObj(at -> asked.nominated("Other " + at, "third-police", "BE", List.of(place)))
                .toList();
        complete(first, "basics");
        asked.announce();
        String match = asked.address(first);
        for (Client reads : List.of(kenya, house.as(Role.LIAISON_COORDINATOR, "home-police", "FR"))) {
            assertThat(reads.get("/api" + match).body())
                    .as("what she has done is nobody's matter before she agreed")
                    .doesNotContain("basics");
            assertThat(reads.get(match).body()).doesNotContain("basics");
        }
        Applicant late = others.get(2);
        complete(late, "basics");
        first.client().form(match + "/withdrawal");

        AskedRound.ended(programme.form(asked.round + "/rematches"));

        assertThat(asked.match(late)).isPresent();
        RoundFile again =
                Json.read(programme.get(asked.round + "/rematches/1/round.json").body(), RoundFile.class);
        assertThat(part(again, late).courses()).contains(List.of("basics"));
        assertThat(file(asked).officers())
                .filteredOn(each -> each.courses().isPresent())
                .hasSize(1);
    }

    @Test
    void the_page_of_the_round_says_what_counts_as_fit_where_it_is_a_tier() {
        assertThat(programme.get(new AskedRound(house, BY_FIT).round).body())
                .contains("courses of the place that the officer has already completed");
        assertThat(programme.get(new AskedRound(house, BY_LOT).round).body()).doesNotContain("already completed");
    }

    private void complete(Applicant officer, String... ids) {
        house.courses.put(
                officer.person().subject(),
                Arrays.stream(ids)
                        .map(id -> new Completion(new CourseVersionId(new CourseId(id), 3), Instant.EPOCH))
                        .toList());
    }

    private void run(AskedRound asked) {
        AskedRound.ended(programme.form(asked.round + "/closing"));
        AskedRound.ended(programme.form(asked.round + "/run"));
    }

    private JsonNode outcome(AskedRound asked) {
        return programme.get("/api" + asked.round + "/outcome").json();
    }

    private RoundFile file(AskedRound asked) {
        return Json.read(outcome(asked).get("round").asText(), RoundFile.class);
    }

    private List<String> placed(AskedRound asked) {
        return outcome(asked).get("pairs").findValuesAsText("pseudonym");
    }

    private Optional<String> placeOf(AskedRound asked, Applicant officer) {
        for (JsonNode pair : outcome(asked).get("pairs")) {
            if (pair.get("pseudonym").asText().equals(officer.pseudonym())) {
                return Optional.of(pair.get("place").asText());
            }
        }
        return Optional.empty();
    }

    private static RoundFile.OfficerPart part(RoundFile file, Applicant officer) {
        return file.officers().stream()
                .filter(each -> each.id().equals(officer.pseudonym()))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> matched(RoundFile file, String seed) {
        RoundFile.PolicyPart policy = file.policy();
        return Solving.solve(
                        new RoundFile(
                                file.format(),
                                new RoundFile.PolicyPart(
                                        policy.mechanism(),
                                        policy.ways(),
                                        policy.order(),
                                        policy.tolerance(),
                                        policy.floor(),
                                        policy.tiers(),
                                        seed),
                                file.offices(),
                                file.places(),
                                file.officers(),
                                file.groups()),
                        house.clock.instant())
                .pairs()
                .keySet();
    }
}
