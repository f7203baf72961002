package org.comity.exchange.matching.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.comity.exchange.matching.benchmark.GeneratedRound;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Rounds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Rounds that are too large to try every choice of exchanges are solved by OR-Tools as well, as whole numbers of
/// exchanges between offices.
final class BesideOrToolsSwapsTest {

    private static final long SEED = 20_261_129;

    @BeforeAll
    static void load() {
        Loader.loadNativeLibraries();
    }

    @Test
    void exchanges_among_dozens_of_officers_are_proven_to_be_as_good_as_can_be() {
        int withThree = 0;
        for (int run = 0; run < 20; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(5, 30, 8, 4, true));
            for (Aims.Order order : Aims.Order.values()) {
                String which = "seed %d, %s".formatted(SEED + run, order);
                Swaps swaps = Swapping.match(round, Aims.threeWays(order));

                assertThat(swaps).isInstanceOfSatisfying(Swaps.Found.class, found -> {
                    assertThat(found.proven()).as(which).isTrue();
                    assertThat(found.score()).as(which).isEqualTo(best(round, order));
                });
                withThree += swaps instanceof Swaps.Found found
                                && found.exchanges().stream().anyMatch(each -> each.ways() == 3)
                        ? 1
                        : 0;
            }
        }
        assertThat(withThree).isGreaterThan(5);
    }

    /// With short lists, parts of exchanges reach numbers that whole ones do not, so that fewer are to be reached
    /// and proven.
    @Test
    void officers_who_list_few_places_get_as_many_exchanges_as_there_can_be() {
        int less = 0;
        for (int seed = 1; seed <= 4; seed++) {
            Instance round = new GeneratedRound(60, 10, 24, seed, 1, 7).make(List.of(Policy.Tier.values()));
            for (Aims.Order order : Aims.Order.values()) {
                Swaps.Found found = asOrTools(round, order, "seed %d, %s".formatted(seed, order));

                less += mostPlacements(round) > placements(found) ? 1 : 0;
            }
        }
        assertThat(less).isPositive();
    }

    /// With two places on a list, most officers are placed by exchanges of three, of which there are many to choose
    /// from; none is put together of officers who are in another one.
    @Test
    void officers_who_list_two_places_get_as_many_exchanges_as_there_can_be() {
        int threes = 0;
        for (int seed = 1; seed <= 3; seed++) {
            Instance round = new GeneratedRound(60, 12, 24, seed, 1, 3).make(List.of(Policy.Tier.values()));
            for (Aims.Order order : Aims.Order.values()) {
                Swaps.Found found = asOrTools(round, order, "seed %d, %s".formatted(seed, order));

                threes += (int) found.exchanges().stream()
                        .filter(each -> each.ways() == 3)
                        .count();
            }
        }
        assertThat(threes).isGreaterThan(5);
    }

    private static Swaps.Found asOrTools(Instance round, Aims.Order order, String which) {
        Swaps.Found found = (Swaps.Found) Swapping.match(round, Aims.threeWays(order));
        assertThat(found.score()).as(which).isEqualTo(best(round, order));
        assertThat(found.proven()).as(which).isTrue();
        return found;
    }

    private static int placements(Swaps.Found found) {
        return found.exchanges().stream().mapToInt(Exchange::ways).sum();
    }

    /// As many as a circulation has.
    private static int mostPlacements(Instance round) {
        return new Relaxation(Destinations.of(round), pair -> true).placements();
    }

    private static Score best(Instance round, Aims.Order order) {
        Weights weights = Weights.of(round.pairs(), order);
        CpModel model = new CpModel();
        Map<String, LinearExprBuilder> sums = new TreeMap<>();
        LinearExprBuilder worth = LinearExpr.newBuilder();
        Pairs pairs = round.pairs();
        for (int pair = 0; pair < pairs.count(); pair++) {
            IntVar goes = model.newIntVar(0, 1, "");
            int home = round.officers().get(pairs.officer(pair)).office();
            int host = round.places().get(pairs.place(pair)).office();
            sum(sums, "officer " + pairs.officer(pair)).add(goes);
            sum(sums, "place " + pairs.place(pair)).add(goes);
            sum(sums, "from %d to %d".formatted(home, host)).add(goes);
            worth.addTerm(goes, -pairs.rank(pair));
        }
        exchanges(model, round, sums, worth, weights);
        sums.forEach((what, sum) -> {
            String[] words = what.split(" ", -1);
            switch (words[0]) {
                case "officer" -> model.addLessOrEqual(sum, 1);
                case "place" ->
                    model.addLessOrEqual(
                            sum, round.places().get(Integer.parseInt(words[1])).capacity());
                default -> model.addEquality(sum, 0);
            }
        });
        model.maximize(worth);
        CpSolver solver = new CpSolver();
        assertThat(solver.solve(model)).isEqualTo(CpSolverStatus.OPTIMAL);
        return weights.score(Math.round(solver.objectiveValue()));
    }

    private static void exchanges(
            CpModel model,
            Instance round,
            Map<String, LinearExprBuilder> sums,
            LinearExprBuilder worth,
            Weights weights) {
        int offices = round.offices().size();
        for (int one = 0; one < offices; one++) {
            for (int two = one + 1; two < offices; two++) {
                exchange(model, round, sums, worth, weights, one, two);
                for (int three = one + 1; three < offices; three++) {
                    if (three != two) {
                        exchange(model, round, sums, worth, weights, one, two, three);
                    }
                }
            }
        }
    }

    private static void exchange(
            CpModel model,
            Instance round,
            Map<String, LinearExprBuilder> sums,
            LinearExprBuilder worth,
            Weights weights,
            int... cycle) {
        IntVar many = model.newIntVar(0, round.officers().size(), "");
        for (int at = 0; at < cycle.length; at++) {
            sum(sums, "from %d to %d".formatted(cycle[at], cycle[(at + 1) % cycle.length]))
                    .addTerm(many, -1);
        }
        worth.addTerm(many, weights.of(cycle.length, 0));
    }

    private static LinearExprBuilder sum(Map<String, LinearExprBuilder> sums, String what) {
        return sums.computeIfAbsent(what, none -> LinearExpr.newBuilder());
    }
}
