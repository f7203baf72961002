package org.comity.exchange.matching.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.comity.exchange.matching.balanced.Balancing;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;
import org.comity.exchange.matching.instance.Policy;

/// Eight rounds between twelve offices: large and small ones, some that host more than they apply, some that
/// cannot host much. Applicants, places and lists are drawn anew in every round, the same for every rule.
final class Simulation {

    static final int ROUNDS = 8;

    /// Applicants of each office in a round, about.
    private static final int[] APPLICANTS = {24, 20, 16, 12, 10, 8, 6, 6, 4, 4, 3, 2};

    /// Seats for each hundred applicants.
    private static final int[] SEATS = {60, 150, 40, 120, 100, 25, 200, 50, 100, 25, 300, 50};

    private static final int LEAST_LIST = 3;
    private static final int LIST_SPREAD = 6;

    private final Reciprocity rule;
    private final long seed;
    private final long[] balance = new long[APPLICANTS.length];
    private int applied;
    private int placed;
    private int silent;

    private Simulation(Reciprocity rule, long seed) {
        this.rule = rule;
        this.seed = seed;
    }

    static Outcome run(Reciprocity rule, long seed) {
        Simulation simulation = new Simulation(rule, seed);
        for (int round = 0; round < ROUNDS; round++) {
            simulation.round(round);
        }
        long[] off = Arrays.stream(simulation.balance).map(Math::abs).toArray();
        return new Outcome(
                simulation.applied,
                simulation.placed,
                Arrays.stream(off).sum(),
                Arrays.stream(off).max().orElse(0),
                simulation.silent);
    }

    private void round(int round) {
        Instance instance = instance(new Random(seed * ROUNDS + round), rule.policy("round " + round));
        Matching matching = Balancing.match(instance).matching();
        int[] applicants = new int[balance.length];
        int[] sent = new int[balance.length];
        for (int officer = 0; officer < instance.officers().size(); officer++) {
            int home = instance.officers().get(officer).office();
            applicants[home]++;
            if (matching.of(officer) != Matching.NOWHERE) {
                sent[home]++;
                balance[home]--;
                balance[instance.places().get(matching.of(officer)).office()]++;
            }
        }
        for (int office = 0; office < sent.length; office++) {
            silent += applicants[office] > 0 && sent[office] == 0 ? 1 : 0;
        }
        applied += matching.place().length;
        placed += matching.placed();
    }

    private Instance instance(Random chance, Policy policy) {
        List<Office> offices = new ArrayList<>();
        List<Officer> officers = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int office = 0; office < balance.length; office++) {
            offices.add(new Office("office-" + office, rule.remembers() ? balance[office] : 0, false));
            int many = about(chance, APPLICANTS[office]);
            for (int each = 0; each < many; each++) {
                officers.add(new Officer("officer-" + office + "-" + each, office));
            }
            int seats = about(chance, Math.ceilDiv(APPLICANTS[office] * SEATS[office], 100));
            for (int each = 0; each < seats; each++) {
                places.add(new Place("place-" + office + "-" + each, office, 1));
            }
        }
        Pairs.Builder pairs = new Pairs.Builder(officers.size());
        for (int officer = 0; officer < officers.size(); officer++) {
            list(chance, pairs, officer, officers.get(officer).office(), places);
        }
        return Instance.first(policy, offices, officers, places, pairs.build());
    }

    /// A number from three quarters to five quarters of another.
    private static int about(Random chance, int many) {
        int quarter = Math.ceilDiv(many, 4);
        return many - quarter + chance.nextInt(2 * quarter + 1);
    }

    private static void list(Random chance, Pairs.Builder pairs, int officer, int home, List<Place> places) {
        int length = LEAST_LIST + chance.nextInt(LIST_SPREAD);
        Set<Integer> chosen = new HashSet<>();
        int rank = 1;
        for (int draw = 0; draw < 4 * length && chosen.size() < length; draw++) {
            int place = chance.nextInt(places.size());
            if (places.get(place).office() != home && chosen.add(place)) {
                pairs.add(officer, place, rank++, 1 + chance.nextInt(5), chance.nextInt(1_000));
            }
        }
    }
}
