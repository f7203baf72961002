package org.comity.exchange.rematch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.platform.access.Role;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is accepted, refused and taken back in whatever order, and whatever mechanism matches: matching again moves
/// no accepted placement, leaves everybody alone whose place stays, asks nobody twice about the same place, and keeps
/// to
/// capacities and lists. Where
/// officers go by exchanges nobody who is still asked moves either.
final class RematchPropertyTest {

    private static final int ROUNDS = 3;

    /// How often each of them is disturbed and matched again.
    private static final int STEPS = 6;

    private static final String[][] OFFICES = {
        {"home-police", "FR"}, {"third-police", "BE"}, {"fourth-police", "PT"}, {"fifth-police", "IT"}
    };

    /// Offices of the places.
    private static final String[][] HOSTS = {{"example-police", "KE"}, {"second-police", "TZ"}};

    private final ExchangeHouse house = new ExchangeHouse();
    private int agreed;

    @ParameterizedTest
    @EnumSource
    void a_rematch_moves_no_accepted_placement_and_keeps_the_rules(Mechanism mechanism) {
        int rematched = 0;
        for (int number = 0; number < ROUNDS; number++) {
            long seed = 20270110L + number;
            rematched += new Drawn(seed, mechanism).live();
        }
        assertThat(rematched).as("rounds that were matched again").isGreaterThan(ROUNDS / 2);
        assertThat(agreed).as("placements that were accepted before").isPositive();
    }

    /// A round drawn from a seed, in which parties do what they like.
    private final class Drawn {

        private final String seed;
        private final Random random;
        private final Mechanism mechanism;
        private final AskedRound asked;
        private final Map<String, String> offices = new HashMap<>();
        private final Map<String, Client> hosts = new HashMap<>();
        private final Map<String, Integer> capacities = new TreeMap<>();
        private final Map<String, List<String>> lists = new HashMap<>();

        Drawn(long seed, Mechanism mechanism) {
            this.seed = "%s, seed %d".formatted(mechanism.key(), seed);
            this.mechanism = mechanism;
            random = new Random(seed);
            asked = new AskedRound(
                    house,
                    "mechanism",
                    mechanism.key(),
                    "tolerance",
                    "20",
                    "tier-2",
                    random.nextBoolean() ? "balance" : "changes");
            for (int number = 0; number < 4; number++) {
                String[] office = mechanism.exchanges() ? OFFICES[number % 3] : HOSTS[number % 2];
                Client host = house.as(Role.LIAISON_COORDINATOR, office[0], office[1]);
                int capacity = 1 + random.nextInt(2);
                String place = house.place(
                        asked.round,
                        host,
                        "capacity",
                        Integer.toString(capacity),
                        "priority-1",
                        "language:en",
                        "priority-level-1",
                        "c1");
                capacities.put(AskedRound.id(place), capacity);
                hosts.put(AskedRound.id(place), host);
                offices.put(AskedRound.id(place), office[1]);
            }
            for (int number = 0; number < (mechanism.exchanges() ? 10 : 8); number++) {
                String[] office = OFFICES[random.nextInt(mechanism.exchanges() ? 3 : OFFICES.length)];
                List<String> places = new ArrayList<>(capacities.keySet());
                places.removeIf(place -> office[1].equals(offices.get(place)));
                Collections.shuffle(places, random);
                List<String> liked = places.subList(0, Math.min(places.size(), 1 + random.nextInt(3)));
                String name = "Drawn " + this.seed + " " + number;
                asked.nominated(name, office[0], office[1], liked);
                lists.put(name, liked);
            }
            asked.announce();
        }

        /// @return how often it was matched again
        int live() {
            int rematched = 0;
            for (int step = 0; step < STEPS; step++) {
                disturb();
                Map<String, JsonNode> before = standing();
                if (house.programme.form(asked.round + "/rematches").status() == 303) {
                    rematched++;
                    compare(before, standing());
                }
                check(standing());
                checkAsked();
            }
            return rematched;
        }

        /// Over all that went before, not over the last matching alone.
        private void checkAsked() {
            List<String> twice = house.database.query(handle -> handle.createQuery("""
                            SELECT a.pseudonym || ' at ' || m.place FROM exchange.match m
                                JOIN exchange.application a ON a.id = m.application
                            WHERE m.round = :round GROUP BY a.pseudonym, m.place HAVING count(*) > 1
                            """)
                    .bind("round", UUID.fromString(AskedRound.id(asked.round)))
                    .mapTo(String.class)
                    .list());
            assertThat(twice).as("%s: asked twice about a place", seed).isEmpty();
        }

        private void disturb() {
            standing().forEach((name, match) -> {
                Client host =
                        Objects.requireNonNull(hosts.get(match.at("/place/id").asText()));
                Applicant applicant = Objects.requireNonNull(asked.applicants.get(name));
                String address =
                        ExchangePaths.match(UUID.fromString(match.get("id").asText()));
                switch (random.nextInt(9)) {
                    case 0 -> host.form(address + "/refusal");
                    case 1 -> applicant.client().form(address + "/withdrawal");
                    case 2 -> applicant.home().form(address + "/withdrawal");
                    case 3 -> host.form(address + "/acceptance");
                    case 4, 5 -> {
                        host.form(address + "/acceptance");
                        applicant.client().form(address + "/acceptance");
                    }
                    // nobody answers
                    case 6, 7, 8 -> {}
                    default -> throw new AssertionError();
                }
            });
        }

        private void compare(Map<String, JsonNode> before, Map<String, JsonNode> after) {
            if (mechanism != Mechanism.DEFERRED_ACCEPTANCE) {
                assertThat(after.size()).as(seed).isGreaterThanOrEqualTo(before.size());
            }
            before.forEach((name, match) -> {
                Optional<JsonNode> now = Optional.ofNullable(after.get(name));
                boolean accepted = match.get("state").asText().equals("accepted");
                agreed += accepted ? 1 : 0;
                if (accepted || mechanism.exchanges()) {
                    assertThat(now).as("%s: %s", seed, name).contains(match);
                } else if (now.map(each -> each.at("/place")).equals(Optional.of(match.at("/place")))) {
                    assertThat(now)
                            .as("%s: %s is not asked twice about a place", seed, name)
                            .contains(match);
                } else {
                    now.ifPresent(each -> assertThat(each.get("state").asText())
                            .as("%s: %s", seed, name)
                            .isEqualTo("announced"));
                }
            });
        }

        private void check(Map<String, JsonNode> standing) {
            Map<String, Integer> taken = new HashMap<>();
            standing.forEach((name, match) -> {
                String place = match.at("/place/id").asText();
                taken.merge(place, 1, Integer::sum);
                assertThat(lists.get(name)).as("%s: %s", seed, name).contains(place);
            });
            taken.forEach((place, officers) ->
                    assertThat(officers).as("%s: %s", seed, place).isLessThanOrEqualTo(capacities.get(place)));
        }

        private Map<String, JsonNode> standing() {
            Map<String, JsonNode> standing = new TreeMap<>();
            asked.applicants.forEach(
                    (name, applicant) -> asked.match(applicant).ifPresent(match -> standing.put(name, match)));
            return standing;
        }
    }
}
