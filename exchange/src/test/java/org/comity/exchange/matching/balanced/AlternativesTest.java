package org.comity.exchange.matching.balanced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.exchange.matching.balanced.Alternatives.Terms;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.instance.Rounds;
import org.junit.jupiter.api.Test;

/// What is read off the prices is compared with trying every matching.
final class AlternativesTest {

    private static final int SEEDS = 1500;

    @Test
    void being_elsewhere_costs_what_the_best_matching_with_it_costs() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Instance instance = Rounds.small(new Random(seed));
            Balanced balanced = Balancing.match(instance);
            Alternatives alternatives = new Alternatives(instance, balanced);
            for (int pair = 0; pair < instance.pairs().count(); pair++) {
                int officer = instance.pairs().officer(pair);
                if (balanced.matching().of(officer) == instance.pairs().place(pair)) {
                    continue;
                }
                List<List<Long>> best = EveryMatching.bestWith(
                        instance, officer, instance.pairs().place(pair));

                assertThat(shown(alternatives.of(pair)))
                        .as("seed %d, officer %d, pair %d", seed, officer, pair)
                        .isEqualTo(compared(instance, balanced, best));
            }
        }
    }

    @Test
    void being_eligible_elsewhere_gains_what_matching_again_gains() {
        int gains = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Instance instance = Rounds.small(random);
            Balanced balanced = Balancing.match(instance);
            Alternatives alternatives = new Alternatives(instance, balanced);
            for (int officer = 0; officer < instance.officers().size(); officer++) {
                for (int place = 0; place < instance.places().size(); place++) {
                    if (!couldBeOpened(instance, balanced, officer, place)) {
                        continue;
                    }
                    Terms terms = new Terms(1 + random.nextInt(7), 1 + random.nextInt(9), random.nextInt(8));
                    Effect effect = alternatives.of(officer, place, terms);
                    Matching again = Balancing.match(with(instance, officer, place, terms))
                            .matching();

                    if (effect instanceof Effect.Gain) {
                        gains++;
                        assertThat(again.of(officer))
                                .as("seed %d, officer %d, place %d: %s", seed, officer, place, effect)
                                .isEqualTo(place);
                    } else if (!(effect instanceof Effect.Alike)) {
                        assertThat(again.of(officer))
                                .as("seed %d, officer %d, place %d: %s", seed, officer, place, effect)
                                .isNotEqualTo(place);
                    }
                }
            }
        }
        assertThat(gains).isGreaterThan(500);
    }

    @Test
    void what_being_eligible_elsewhere_gains_is_named_by_the_first_tier_that_gets_better() {
        int balances = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Instance instance = scarce(random);
            Balanced balanced = Balancing.match(instance);
            Alternatives alternatives = new Alternatives(instance, balanced);
            alternatives.prepare();
            // a rank that occurs, and no greater fit: else the values of the tiers do not compare
            int[] ranks = IntStream.range(0, instance.pairs().count())
                    .map(instance.pairs()::rank)
                    .toArray();
            int fit = IntStream.range(0, instance.pairs().count())
                    .map(instance.pairs()::fit)
                    .max()
                    .orElse(0);
            for (int officer = 0; officer < instance.officers().size() && ranks.length > 0; officer++) {
                for (int place = 0; place < instance.places().size(); place++) {
                    if (!couldBeOpened(instance, balanced, officer, place)) {
                        continue;
                    }
                    int rank = ranks[random.nextInt(ranks.length)];
                    Terms terms = new Terms(rank, 1 + random.nextInt(9), random.nextInt(fit + 1));
                    String now =
                            compared(instance, balanced, EveryMatching.best(with(instance, officer, place, terms)));
                    balances += now.equals("better " + Tier.BALANCE) ? 1 : 0;

                    assertThat(shown(better(alternatives.of(officer, place, terms))))
                            .as("seed %d, officer %d, place %d, %s", seed, officer, place, terms)
                            .isEqualTo(now);
                }
            }
        }
        assertThat(balances).isGreaterThan(300);
    }

    /// A round with more officers than seats, so that another officer at a place can be better for the balance,
    /// and with offices beyond the tolerance, at levels of the balance that nobody who is eligible can change.
    private static Instance scarce(Random random) {
        List<Office> offices = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            offices.add(new Office("office" + at, random.nextInt(13) - 6, random.nextInt(8) == 0));
        }
        List<Tier> tiers = new ArrayList<>(List.of(Tier.PLACEMENTS, Tier.BALANCE, Tier.FIT));
        tiers.add(1 + random.nextInt(2), Tier.PREFERENCES);
        Policy policy = new Policy(random.nextInt(5), random.nextInt(4), tiers, "seed" + random.nextInt());
        return Rounds.of(random, policy, offices, 6, 3, 2);
    }

    private static boolean couldBeOpened(Instance instance, Balanced balanced, int officer, int place) {
        boolean own = instance.places().get(place).office()
                == instance.officers().get(officer).office();
        boolean placed = balanced.matching().of(officer) != Matching.NOWHERE;
        return !own && !placed && instance.pairs().find(officer, place) < 0;
    }

    @Test
    void a_seat_more_places_as_many_more_as_matching_again_does() {
        int gains = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Instance instance = Rounds.small(new Random(seed));
            Balanced balanced = Balancing.match(instance);
            Alternatives alternatives = new Alternatives(instance, balanced);
            for (int place = 0; place < instance.places().size(); place++) {
                List<Place> places = new ArrayList<>(instance.places());
                Place was = places.get(place);
                long fixed = fixed(instance, place);
                if (fixed > was.capacity()) {
                    continue;
                }
                places.set(place, new Place(was.id(), was.office(), was.capacity() + 1));
                Instance wider = new Instance(
                        instance.policy(),
                        instance.offices(),
                        instance.officers(),
                        places,
                        instance.pairs(),
                        instance.announced(),
                        instance.fixed());
                List<List<Long>> best = EveryMatching.best(wider);
                gains += alternatives.seat(place) instanceof Effect.Gain ? 1 : 0;

                assertThat(shown(better(alternatives.seat(place))))
                        .as("seed %d, place %d", seed, place)
                        .isEqualTo(compared(instance, balanced, best));
            }
        }
        assertThat(gains).isGreaterThan(100);
    }

    /// Who may use a seat need not.
    private static Effect better(Effect effect) {
        return effect instanceof Effect.Gain ? effect : new Effect.Alike();
    }

    private static long fixed(Instance instance, int place) {
        long fixed = 0;
        for (int officer = 0; officer < instance.officers().size(); officer++) {
            fixed += instance.fixed().get(officer) && instance.announced().get(officer) == place ? 1 : 0;
        }
        return fixed;
    }

    private static Instance with(Instance instance, int officer, int place, Terms terms) {
        Pairs old = instance.pairs();
        Pairs.Builder pairs = new Pairs.Builder(old.officers());
        for (int pair = 0; pair < old.count(); pair++) {
            pairs.add(old.officer(pair), old.place(pair), old.rank(pair), old.priority(pair), old.fit(pair));
        }
        pairs.add(officer, place, terms.rank(), terms.priority(), terms.fit());
        return new Instance(
                instance.policy(),
                instance.offices(),
                instance.officers(),
                instance.places(),
                pairs.build(),
                instance.announced(),
                instance.fixed());
    }

    /// The tier in which two lists of values differ first, and whether it got better or worse.
    private static String compared(Instance instance, Balanced balanced, List<List<Long>> other) {
        if (other.isEmpty()) {
            return "impossible";
        }
        for (int tier = 0; tier < other.size(); tier++) {
            List<Long> before = balanced.values().get(tier).value();
            for (int at = 0; at < before.size(); at++) {
                int order = Long.compare(other.get(tier).get(at), before.get(at));
                Tier which = instance.policy().tiers().get(tier);
                if (order != 0) {
                    return (order > 0 == (which == Tier.PREFERENCES) ? "better " : "worse ") + which;
                }
            }
        }
        return "alike";
    }

    private static String shown(Effect effect) {
        return switch (effect) {
            case Effect.Impossible() -> "impossible";
            case Effect.Alike() -> "alike";
            case Effect.Loss(Tier tier, long level, long by) -> "worse " + tier;
            case Effect.Gain(Tier tier, long level, long by) -> "better " + tier;
        };
    }
}
