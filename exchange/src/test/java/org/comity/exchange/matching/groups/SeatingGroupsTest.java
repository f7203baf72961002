package org.comity.exchange.matching.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.exchange.matching.balanced.Balanced;
import org.comity.exchange.matching.balanced.Balancing;
import org.comity.exchange.matching.balanced.EveryMatching;
import org.comity.exchange.matching.balanced.Verdict;
import org.comity.exchange.matching.balanced.Verifying;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Group.Otherwise;
import org.comity.exchange.matching.instance.Group.Stand;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Lottery;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.TierValue;
import org.comity.exchange.matching.mechanism.DeferredAcceptance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SeatingGroupsTest {

    private static final int ROUNDS = 400;

    /// Two or three offices, few officers who list much, groups of two and three of the same office.
    private static Instance drawn(Random random) {
        int offices = 2 + random.nextInt(2);
        List<Office> officeList = new ArrayList<>();
        for (int at = 0; at < offices; at++) {
            officeList.add(new Office("office" + at, random.nextInt(5) - 2, random.nextInt(6) == 0));
        }
        Policy policy = new Policy(
                random.nextInt(3), random.nextInt(3), List.of(Policy.Tier.values()), "seed" + random.nextInt());
        List<Officer> officers = new ArrayList<>();
        for (int at = 0; at < 4 + random.nextInt(4); at++) {
            officers.add(new Officer("officer" + at, random.nextInt(offices)));
        }
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < 2 + random.nextInt(2); at++) {
            places.add(new Place("place" + at, random.nextInt(offices), random.nextInt(5)));
        }
        Pairs.Builder pairs = new Pairs.Builder(officers.size());
        for (int officer = 0; officer < officers.size(); officer++) {
            for (int place = 0; place < places.size(); place++) {
                if (places.get(place).office() != officers.get(officer).office() && random.nextInt(6) > 0) {
                    pairs.add(officer, place, 1 + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(4));
                }
            }
        }
        Instance plain = Instance.first(policy, officeList, officers, places, pairs.build());
        return grouped(random, random.nextInt(3) == 0 ? again(random, plain) : plain);
    }

    /// Somebody stands where she was announced, as far as there are seats; some of them accepted it.
    private static Instance again(Random random, Instance plain) {
        List<Integer> announced = new ArrayList<>(plain.announced());
        List<Boolean> fixed = new ArrayList<>(plain.fixed());
        int[] free = plain.places().stream().mapToInt(Place::capacity).toArray();
        for (int officer = 0; officer < announced.size(); officer++) {
            int first = plain.pairs().first(officer);
            if (random.nextInt(3) == 0
                    && first < plain.pairs().first(officer + 1)
                    && free[plain.pairs().place(first)]-- > 0) {
                announced.set(officer, plain.pairs().place(first));
                fixed.set(officer, random.nextBoolean());
            }
        }
        return new Instance(
                plain.policy(), plain.offices(), plain.officers(), plain.places(), plain.pairs(), announced, fixed);
    }

    private static Instance grouped(Random random, Instance plain) {
        List<Group> groups = new ArrayList<>();
        for (int office = 0; office < plain.offices().size(); office++) {
            int home = office;
            List<Integer> free =
                    new ArrayList<>(IntStream.range(0, plain.officers().size())
                            .filter(officer -> plain.officers().get(officer).office() == home)
                            .filter(officer -> plain.announced().get(officer) < 0)
                            .boxed()
                            .toList());
            Collections.shuffle(free, random);
            while (free.size() >= Group.LEAST) {
                int size = Math.min(free.size(), 2 + random.nextInt(2));
                List<Integer> some = List.copyOf(free.subList(0, size));
                free.subList(0, size).clear();
                if (random.nextInt(5) > 0) {
                    groups.add(Group.waiting(some, random.nextBoolean() ? Otherwise.NONE : Otherwise.APART));
                }
            }
        }
        return new Instance(
                plain.policy(),
                plain.offices(),
                plain.officers(),
                plain.places(),
                plain.pairs(),
                plain.announced(),
                plain.fixed(),
                groups);
    }

    /// Each group at the first place of its list where a matching within the rules has it, by trying all of them.
    @ParameterizedTest
    @EnumSource
    void each_group_gets_the_best_place_that_those_before_it_leave(Limit limit) {
        int together = 0;
        int banded = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Instance round = drawn(new Random(seed));
            Seated seated = SeatingGroups.seat(round, limit);
            Tried tried = new Tried(round, limit);
            List<Integer> order = tried.order();
            assertThat(seated.turns().stream().map(Turn::group).toList())
                    .as("order of seed %d", seed)
                    .isEqualTo(order);
            for (Turn turn : seated.turns()) {
                Group group = round.groups().get(turn.group());
                int expected = Matching.NOWHERE;
                for (int where : tried.common(group)) {
                    if (expected == Matching.NOWHERE && tried.possible(group, where)) {
                        expected = where;
                    }
                }
                assertThat(turn.place())
                        .as("seed %d, group %d by %s", seed, turn.group(), limit)
                        .isEqualTo(expected);
                tried.seat(group, expected);
                together += expected == Matching.NOWHERE ? 0 : 1;
                banded += turn.hindrances().contains(Hindrance.BAND) ? 1 : 0;
                assertStands(seated, turn);
            }
        }
        assertThat(together).isGreaterThan(30);
        assertThat(banded).isGreaterThan(limit == Limit.SEATS ? -1 : 30);
    }

    private static void assertStands(Seated seated, Turn turn) {
        Group after = seated.instance().groups().get(turn.group());
        Stand expected = turn.place() != Matching.NOWHERE
                ? Stand.TOGETHER
                : after.otherwise() == Otherwise.NONE ? Stand.OUT : Stand.APART;
        assertThat(after.stand()).isEqualTo(expected);
        for (int officer : after.officers()) {
            assertThat(seated.instance().fixed().get(officer)).isEqualTo(expected == Stand.TOGETHER);
            for (int place = 0; place < seated.instance().places().size(); place++) {
                if (place != turn.place()) {
                    assertThat(seated.hindrance(officer, place).isPresent()).isEqualTo(expected != Stand.APART);
                }
            }
        }
    }

    /// What is left, worked out with nothing of what is tested.
    private static final class Tried {

        private final Instance round;
        private final Limit limit;
        private final int[] at;
        private final boolean[] bound;

        Tried(Instance round, Limit limit) {
            this.round = round;
            this.limit = limit;
            at = round.announced().stream().mapToInt(Integer::intValue).toArray();
            bound = new boolean[at.length];
            for (Group group : round.groups()) {
                group.officers().forEach(officer -> bound[officer] = true);
            }
        }

        List<Integer> order() {
            int[] drawn = Lottery.positions(
                    round.policy().seed(),
                    round.officers().stream().map(Officer::id).toList());
            return IntStream.range(0, round.groups().size())
                    .boxed()
                    .sorted(Comparator.comparingInt(group -> round.groups().get(group).officers().stream()
                            .mapToInt(officer -> drawn[officer])
                            .min()
                            .orElseThrow()))
                    .toList();
        }

        List<Integer> common(Group group) {
            int[] drawn = Lottery.positions(
                    round.policy().seed(),
                    round.places().stream().map(Place::id).toList());
            return IntStream.range(0, round.places().size())
                    .filter(place -> group.officers().stream()
                            .allMatch(officer -> round.pairs().find(officer, place) >= 0))
                    .boxed()
                    .sorted(Comparator.comparingInt(
                                    (Integer place) -> ranks(group, place).max().orElseThrow())
                            .thenComparingInt(place -> ranks(group, place).sum())
                            .thenComparingInt(place -> drawn[place]))
                    .toList();
        }

        private IntStream ranks(Group group, int place) {
            return group.officers().stream()
                    .mapToInt(officer -> round.pairs().rank(round.pairs().find(officer, place)));
        }

        boolean possible(Group group, int where) {
            long taken = Arrays.stream(at).filter(place -> place == where).count();
            if (taken + group.officers().size() > round.places().get(where).capacity()) {
                return false;
            }
            int[] trial = at.clone();
            group.officers().forEach(officer -> trial[officer] = where);
            return switch (limit) {
                case SEATS -> true;
                case BAND_ALONE -> allowed(trial);
                case BAND -> completes(trial, trial.clone(), group, 0);
            };
        }

        private boolean completes(int[] held, int[] trial, Group group, int officer) {
            if (officer == trial.length) {
                return allowed(trial);
            }
            if (held[officer] != Matching.NOWHERE || bound[officer]) {
                return completes(held, trial, group, officer + 1);
            }
            for (int where = -1; where < round.places().size(); where++) {
                if (where < 0 || round.pairs().find(officer, where) >= 0) {
                    trial[officer] = where;
                    if (completes(held, trial, group, officer + 1)) {
                        return true;
                    }
                }
            }
            trial[officer] = Matching.NOWHERE;
            return false;
        }

        private boolean allowed(int[] trial) {
            return EveryMatching.allowed(round, new Matching(trial));
        }

        void seat(Group group, int where) {
            if (where != Matching.NOWHERE) {
                group.officers().forEach(officer -> at[officer] = where);
            } else if (group.otherwise() == Otherwise.APART) {
                group.officers().forEach(officer -> bound[officer] = false);
            }
        }
    }

    @Test
    void the_others_are_matched_around_the_groups_within_the_band_and_as_well_as_can_be() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Instance round = drawn(new Random(seed));
            Instance seated = SeatingGroups.seat(round, Limit.BAND).instance();
            Balanced balanced = Balancing.match(seated);
            assertThat(EveryMatching.allowed(round, balanced.matching()))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(Verifying.verify(seated, balanced.matching(), balanced.certificate()))
                    .as("seed %d", seed)
                    .isEqualTo(new Verdict.Right());
            assertThat(balanced.values().stream().map(TierValue::value).toList())
                    .as("seed %d", seed)
                    .isEqualTo(EveryMatching.best(seated));
            assertThat(SeatingGroups.seat(round, Limit.BAND).turns())
                    .isEqualTo(SeatingGroups.seat(round, Limit.BAND).turns());
        }
    }

    /// Whatever else the officers of a group list, of the places where they would go.
    @ParameterizedTest
    @EnumSource
    void no_group_gets_an_earlier_place_by_another_list(Limit limit) {
        int other = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Instance round = drawn(random);
            List<Turn> turns = SeatingGroups.seat(round, limit).turns();
            for (Turn turn : turns) {
                Instance changed = relisted(random, round, round.groups().get(turn.group()));
                int place = SeatingGroups.seat(changed, limit).turns().stream()
                        .filter(each -> each.group() == turn.group())
                        .findFirst()
                        .orElseThrow()
                        .place();
                int honest = turn.place() == Matching.NOWHERE
                        ? turn.common().size()
                        : turn.common().indexOf(turn.place());
                if (place != Matching.NOWHERE) {
                    assertThat(turn.common().indexOf(place))
                            .as("seed %d, group %d", seed, turn.group())
                            .isGreaterThanOrEqualTo(honest);
                    other += place == turn.place() ? 0 : 1;
                }
            }
        }
        assertThat(other).isPositive();
    }

    private static Instance relisted(Random random, Instance round, Group group) {
        Pairs.Builder pairs = new Pairs.Builder(round.officers().size());
        for (int pair = 0; pair < round.pairs().count(); pair++) {
            int officer = round.pairs().officer(pair);
            boolean hers = group.officers().contains(officer);
            if (!hers || random.nextInt(4) > 0) {
                pairs.add(
                        officer,
                        round.pairs().place(pair),
                        hers ? 1 + random.nextInt(3) : round.pairs().rank(pair),
                        round.pairs().priority(pair),
                        round.pairs().fit(pair));
            }
        }
        return new Instance(
                round.policy(),
                round.offices(),
                round.officers(),
                round.places(),
                pairs.build(),
                round.announced(),
                round.fixed(),
                round.groups());
    }

    @Test
    void no_mechanism_matches_others_before_groups_had_their_turn() {
        Instance round = IntStream.range(0, ROUNDS)
                .mapToObj(seed -> drawn(new Random(seed)))
                .filter(Instance::waiting)
                .findFirst()
                .orElseThrow();
        assertThat(catchThrowable(() -> Balancing.match(round))).isInstanceOf(IllegalArgumentException.class);
        assertThat(catchThrowable(() -> DeferredAcceptance.match(round))).isInstanceOf(IllegalArgumentException.class);
    }
}
