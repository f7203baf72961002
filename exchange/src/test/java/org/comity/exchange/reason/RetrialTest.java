package org.comity.exchange.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationTerms.Choice;
import org.comity.exchange.matching.instance.Group.Otherwise;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.instance.PriorityClass;
import org.comity.exchange.matching.mechanism.Cutoff;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.matching.reasons.Reason;
import org.comity.exchange.matching.reasons.Seating;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.reason.Search.Sought;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is said of drawn rounds that are not balanced, held against matching them again and against their files.
final class RetrialTest {

    private static final int SEEDS = 120;
    private static final List<Tier> TIERS = List.of(Tier.PLACEMENTS, Tier.LOTTERY);

    static Stream<Method> methods() {
        return Stream.of(
                Method.usual(Mechanism.DEFERRED_ACCEPTANCE),
                Method.usual(Mechanism.TRADING_CYCLES),
                Method.swaps(Aims.twoWays()),
                Method.swaps(Aims.threeWays(Aims.Order.PLACEMENTS)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void the_smallest_change_places_her_and_nothing_smaller_does(Method method) {
        int placed = 0;
        int none = 0;
        int tried = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            DrawnRound drawn = drawn(seed, method);
            Outcome outcome = drawn.matched();
            KeptRound kept = KeptRound.read(outcome.files().orElseThrow());
            for (Application officer : drawn.officers()) {
                Search search = drawn.weighing(kept, officer).nearest();
                if (has(outcome, officer)) {
                    assertThat(search).isEqualTo(new Search(Optional.empty(), Sought.NONE));
                    continue;
                }
                assertThat(search.sought()).isEqualTo(Sought.ALL);
                String as = "seed %d, %s: %s".formatted(seed, officer.pseudonym(), search);
                search.nearest()
                        .ifPresent(nearest -> assertThat(
                                        has(drawn.matched(drawn.opened(officer, nearest.place())), officer))
                                .as(as)
                                .isTrue());
                placed += search.nearest().isPresent() ? 1 : 0;
                none += search.nearest().isPresent() ? 0 : 1;
                int size = search.nearest().map(Nearest::size).orElse(Integer.MAX_VALUE);
                for (HostPlace place : WeighingTest.smaller(drawn, officer, size)) {
                    tried++;
                    assertThat(has(drawn.matched(drawn.opened(officer, place)), officer))
                            .as(as + " and at " + place.id())
                            .isFalse();
                }
            }
        }
        assertThat(placed).isGreaterThan(SEEDS / 4);
        assertThat(none).as("officers whom no change would have helped").isPositive();
        assertThat(tried).as("smaller changes").isPositive();
    }

    /// Every other one with hosts that prefer some officers.
    private static DrawnRound drawn(long seed, Method method) {
        Random random = new Random(seed);
        DrawnRound drawn = DrawnRound.draw(random, TIERS, method);
        return seed % 2 == 0 ? drawn : drawn.preferring(random);
    }

    static Stream<Method> all() {
        return Stream.concat(Stream.of(Method.BALANCED), methods());
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_smallest_change_is_true_beside_groups(Method method) {
        int placed = 0;
        int tried = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            DrawnRound drawn = drawn(seed, method).grouped(seed % 2 == 0 ? Otherwise.APART : Otherwise.NONE);
            Outcome outcome = drawn.matched();
            KeptRound kept = KeptRound.read(outcome.files().orElseThrow());
            for (Application officer : drawn.officers()) {
                int index = kept.officer(officer.pseudonym().value()).orElseThrow();
                Search search = drawn.weighing(kept, officer).nearest();
                if (has(outcome, officer) || kept.seated().bound(index)) {
                    assertThat(search).isEqualTo(new Search(Optional.empty(), Sought.NONE));
                    continue;
                }
                String as = "seed %d, %s: %s".formatted(seed, officer.pseudonym(), search);
                for (Nearest nearest : search.nearest().stream().toList()) {
                    placed++;
                    assertThat(has(drawn.matched(drawn.opened(officer, nearest.place())), officer))
                            .as(as)
                            .isTrue();
                }
                int size = search.nearest().map(Nearest::size).orElse(Integer.MAX_VALUE);
                for (HostPlace place : WeighingTest.smaller(drawn, officer, size)) {
                    tried++;
                    assertThat(has(drawn.matched(drawn.opened(officer, place)), officer))
                            .as(as + " and at " + place.id())
                            .isFalse();
                }
            }
        }
        assertThat(placed).as("officers whom a change places").isPositive();
        assertThat(tried).as("smaller changes").isPositive();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_reason_is_true_of_the_round(Method method) {
        Map<Verdict, Integer> said = new EnumMap<>(Verdict.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            DrawnRound drawn = DrawnRound.draw(new Random(seed), TIERS, method);
            Outcome outcome = drawn.matched();
            KeptRound kept = KeptRound.read(outcome.files().orElseThrow());
            for (Application officer : drawn.officers()) {
                Weighing weighing = drawn.weighing(kept, officer);
                for (Choice choice : drawn.brings(officer).choices()) {
                    HostPlace place = drawn.places().stream()
                            .filter(each -> each.id().equals(choice.place()))
                            .findFirst()
                            .orElseThrow();
                    WhyNot why = weighing.whyNot(List.of(choice.place())).getFirst();
                    boolean out = !drawn.shortfall(officer, place).none();
                    String as = "seed %d, %s at %s: %s".formatted(seed, officer.pseudonym(), place.id(), why);
                    assertThat(why instanceof WhyNot.KeptOut).as(as).isEqualTo(out);
                    if (why instanceof WhyNot.Weighed(Reason reason)) {
                        Verdict verdict = Verdict.of(reason);
                        said.merge(verdict, 1, Integer::sum);
                        assertThat(new Facts(kept, outcome, officer, choice).hold(verdict))
                                .as(as)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(said.keySet()).isEqualTo(expected(method.mechanism()));
    }

    private static Set<Verdict> expected(Mechanism mechanism) {
        return switch (mechanism) {
            case BALANCED -> Set.of();
            case DEFERRED_ACCEPTANCE -> Set.of(Verdict.HAS, Verdict.DEARER, Verdict.CUT_OFF);
            case TRADING_CYCLES ->
                Set.of(
                        Verdict.HAS,
                        Verdict.DEARER,
                        Verdict.NOBODY_BACK,
                        Verdict.TAKEN,
                        Verdict.NO_SEATS,
                        Verdict.NO_EXCHANGE);
            case SWAPS -> Set.of(Verdict.HAS, Verdict.DEARER, Verdict.NOBODY_BACK, Verdict.TAKEN, Verdict.NO_EXCHANGE);
        };
    }

    private enum Verdict {
        HAS,
        DEARER,
        CUT_OFF,
        NOBODY_BACK,
        TAKEN,
        NO_SEATS,
        NO_EXCHANGE;

        static Verdict of(Reason reason) {
            return switch (reason) {
                case Reason.Has ignored -> HAS;
                case Reason.Dearer ignored -> DEARER;
                case Reason.CutOff ignored -> CUT_OFF;
                case Reason.NobodyBack ignored -> NOBODY_BACK;
                case Reason.Taken ignored -> TAKEN;
                case Reason.NoSeatsAtHome ignored -> NO_SEATS;
                case Reason.NoExchange ignored -> NO_EXCHANGE;
                default -> throw new AssertionError(reason);
            };
        }
    }

    /// What can be counted of one officer and one place that she ranked.
    private record Facts(KeptRound kept, Outcome outcome, Application officer, Choice choice) {

        boolean hold(Verdict verdict) {
            @Nullable UUID hers = outcome.pairs().get(officer.pseudonym().value());
            return switch (verdict) {
                case HAS -> choice.place().equals(hers);
                case DEARER -> hers != null && rank(index(hers)) <= rank(place());
                case CUT_OFF -> full(place()) && guests(place()).allMatch(other -> drew(other) < drew(index()));
                case NOBODY_BACK -> !back();
                case TAKEN -> full(place()) && better(hers);
                case NO_SEATS ->
                    hers == null
                            && !full(place())
                            && places().filter(each -> host(each) == home(index()))
                                    .allMatch(this::full);
                case NO_EXCHANGE -> !full(place()) && better(hers) && (swaps() || sentAll());
            };
        }

        private boolean better(@Nullable UUID hers) {
            return hers == null || rank(index(hers)) > rank(place());
        }

        /// Whether officers could go from the office of the place to hers, tried step by step.
        private boolean back() {
            Set<Integer> reached = new java.util.TreeSet<>(Set.of(host(place())));
            int steps = swaps() ? kept.method().aims().orElseThrow().ways() - 1 : offices();
            for (int step = 0; step < steps; step++) {
                for (int other = 0; other < instance().officers().size(); other++) {
                    if (reached.contains(home(other))) {
                        int whose = other;
                        places().filter(each -> instance().pairs().find(whose, each) >= 0)
                                .filter(each -> instance().places().get(each).capacity() > 0)
                                .forEach(each -> next(reached, host(each)));
                    }
                }
                reached.addAll(reached.stream()
                        .filter(each -> each < 0)
                        .map(each -> -each - 1)
                        .toList());
                reached.removeIf(each -> each < 0);
            }
            return reached.contains(home(index()));
        }

        /// What is reached in this step leads on in the next one only.
        private static void next(Set<Integer> reached, int office) {
            if (!reached.contains(office)) {
                reached.add(-office - 1);
            }
        }

        /// Whether every officer of the office of the place has a place, or none is left that she would take.
        private boolean sentAll() {
            return java.util.stream.IntStream.range(0, instance().officers().size())
                    .filter(other -> home(other) == host(place()))
                    .filter(other -> kept.matching().of(other) == Matching.NOWHERE)
                    .noneMatch(other -> places().filter(
                                    each -> instance().pairs().find(other, each) >= 0)
                            .anyMatch(each -> !full(each) && host(each) == home(index())));
        }

        private boolean swaps() {
            return kept.method().mechanism() == Mechanism.SWAPS;
        }

        private Instance instance() {
            return kept.instance();
        }

        private int offices() {
            return instance().offices().size();
        }

        private Stream<Integer> places() {
            return java.util.stream.IntStream.range(0, instance().places().size())
                    .boxed();
        }

        private Stream<Integer> guests(int where) {
            return java.util.stream.IntStream.range(0, instance().officers().size())
                    .filter(other -> kept.matching().of(other) == where)
                    .boxed();
        }

        private boolean full(int where) {
            return guests(where).count() == instance().places().get(where).capacity();
        }

        private int drew(int other) {
            return kept.reasoning().drew(other);
        }

        private int index() {
            return kept.officer(officer.pseudonym().value()).orElseThrow();
        }

        private int place() {
            return index(choice.place());
        }

        private int index(UUID id) {
            return kept.place(id.toString()).orElseThrow();
        }

        private int rank(int where) {
            return instance().pairs().rank(instance().pairs().find(index(), where));
        }

        private int home(int other) {
            return instance().officers().get(other).office();
        }

        private int host(int where) {
            return instance().places().get(where).office();
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void a_cutoff_is_told_by_deferred_acceptance_alone_and_decides(Method method) {
        int told = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            DrawnRound drawn = DrawnRound.draw(new Random(seed), TIERS, method);
            Outcome outcome = drawn.matched();
            KeptRound kept = KeptRound.read(outcome.files().orElseThrow());
            for (Application officer : drawn.officers()) {
                Weighing weighing = drawn.weighing(kept, officer);
                for (Choice choice : drawn.brings(officer).choices()) {
                    Optional<Integer> last = weighing.seating(choice.place())
                            .flatMap(Seating::last)
                            .map(Cutoff.Last::lottery);
                    told += last.isPresent() ? 1 : 0;
                    WhyNot why = weighing.whyNot(List.of(choice.place())).getFirst();
                    if (why.equals(new WhyNot.Weighed(new Reason.CutOff()))) {
                        assertThat(last.orElseThrow()).isLessThan(weighing.drew());
                    }
                    if (why.equals(new WhyNot.Weighed(new Reason.Has()))) {
                        last.ifPresent(number -> assertThat(number).isGreaterThanOrEqualTo(weighing.drew()));
                    }
                }
            }
        }
        assertThat(told > 0).isEqualTo(method.mechanism() == Mechanism.DEFERRED_ACCEPTANCE);
    }

    @Test
    void a_cutoff_by_criteria_is_who_came_last_and_decides() {
        int cut = 0;
        int told = 0;
        int kept = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            DrawnRound drawn = DrawnRound.draw(random, TIERS, Method.usual(Mechanism.DEFERRED_ACCEPTANCE))
                    .preferring(random);
            Outcome outcome = drawn.matched();
            KeptRound round = KeptRound.read(outcome.files().orElseThrow());
            for (Application officer : drawn.officers()) {
                Weighing weighing = drawn.weighing(round, officer);
                for (Choice choice : drawn.brings(officer).choices()) {
                    Optional<HostOrder> order = weighing.order(choice.place());
                    WhyNot why = weighing.whyNot(List.of(choice.place())).getFirst();
                    if (order.isEmpty() || !(why instanceof WhyNot.Weighed(Reason reason))) {
                        continue;
                    }
                    String as = "seed %d, %s at %s: %s".formatted(seed, officer.pseudonym(), choice, order);
                    Optional<Cutoff.Last> last =
                            weighing.seating(choice.place()).flatMap(Seating::last);
                    int hers = order.get().hers().orElseThrow().priority();
                    if (reason instanceof Reason.CutOff) {
                        cut++;
                        assertThat(last.orElseThrow().admits(hers, weighing.drew()))
                                .as(as)
                                .isFalse();
                    }
                    if (reason instanceof Reason.Has && last.isPresent()) {
                        assertThat(last.get().admits(hers, weighing.drew()))
                                .as(as)
                                .isTrue();
                    }
                    if (last.isPresent()) {
                        assertThat(last.get()).as(as).isEqualTo(worst(drawn, round, outcome, choice.place()));
                        HostOrder.Last says = order.get().last().orElseThrow();
                        assertThat(says.met())
                                .as(as)
                                .isEqualTo(
                                        PriorityClass.of(last.get().priority()).first(says.told()));
                        told += says.told() == order.get().criteria().size() ? 1 : 0;
                        kept += says.told() == 0 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(cut).as("officers who came after the last").isPositive();
        assertThat(told).as("told in full").isPositive();
        assertThat(kept).as("kept back, because too few share it").isPositive();
    }

    private static Cutoff.Last worst(DrawnRound drawn, KeptRound kept, Outcome outcome, UUID place) {
        return drawn.officers().stream()
                .filter(each ->
                        place.equals(outcome.pairs().get(each.pseudonym().value())))
                .map(each -> drawn.weighing(kept, each))
                .map(each -> new Cutoff.Last(
                        each.order(place).orElseThrow().hers().orElseThrow().priority(), each.drew()))
                .max(Comparator.comparingInt(Cutoff.Last::priority).thenComparingInt(Cutoff.Last::lottery))
                .orElseThrow();
    }

    private static boolean has(Outcome outcome, Application officer) {
        return outcome.pairs().containsKey(officer.pseudonym().value());
    }
}
