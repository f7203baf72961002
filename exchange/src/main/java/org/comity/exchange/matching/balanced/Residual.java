package org.comity.exchange.matching.balanced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.comity.exchange.matching.band.Bands;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Policy.Tier;

/// The residual network of an optimal matching: how it can be changed step by step within the rules. What a step
/// costs is a list of numbers, stage by stage, of which the first that is not 0 counts. By the prices of the
/// stages every step has a reduced cost that is not less than 0 in this order (or somebody could do better), so
/// that shortest ways are found as Dijkstra found them, with lists in place of numbers.
final class Residual {

    private final Instance instance;
    private final Pairs pairs;
    private final Objectives objectives;
    private final Bands bands;
    private final Component[] components;
    private final int[][] levels = new int[Kind.values().length][];
    private final long[][] amounts = new long[Kind.values().length][];
    private final int[] where;
    private final boolean[] stays;
    private final int[] load;
    private final long[] ends;
    private final int[] placeBegin;
    // pairs by place, so that all steps to a place lie side by side in memory
    private final int[] placePairs;
    private final int[] placeOfficers;
    private final int[] positions;
    private final int[] officeBegin;
    private final int[] officeOfficers;
    private final int[] hostBegin;
    private final int[] hostPlaces;
    private final int offices;
    private final int officers;

    /// What a step changes.
    enum Kind {
        SENDS(0),
        KEEPS(1),
        TAKES(2),
        LEAVES(3),
        HOSTS(4),
        EMPTIES(5),
        ENDS_HIGHER(6),
        ENDS_LOWER(7);

        private final int column;

        Kind(int column) {
            this.column = column;
        }

        /// Where it stands among all kinds, from 0.
        int column() {
            return column;
        }
    }

    Residual(Instance instance, Matching matching, List<Proof> proofs) {
        this.instance = instance;
        pairs = instance.pairs();
        where = matching.place();
        stays = new boolean[where.length];
        for (int officer = 0; officer < stays.length; officer++) {
            stays[officer] = instance.fixed().get(officer);
        }
        bands = new Bands(instance);
        objectives = new Objectives(instance);
        Rules rules = new Rules(instance, bands);
        rules.fault(matching).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        load = rules.load();
        ends = rules.ends();
        offices = ends.length;
        officers = instance.officers().size();
        placeBegin = new int[load.length + 1];
        placePairs = new int[pairs.count()];
        sort(placeBegin, placePairs, pairs::place);
        positions = new int[placePairs.length];
        placeOfficers = new int[placePairs.length];
        for (int position = 0; position < positions.length; position++) {
            positions[placePairs[position]] = position;
            placeOfficers[position] = pairs.officer(placePairs[position]);
        }
        officeBegin = new int[offices + 1];
        officeOfficers = new int[officers];
        sort(officeBegin, officeOfficers, each -> instance.officers().get(each).office());
        components = components(proofs);
        levels();
        hostBegin = new int[offices + 1];
        hostPlaces = new int[load.length];
        sort(hostBegin, hostPlaces, each -> instance.places().get(each).office());
    }

    /// What is compared at one place of the list: a stage that was solved, or the number of offices that reach a
    /// level of BALANCE which nobody could change, but perhaps somebody who is not eligible could.
    ///
    /// @param price of each node
    private record Component(Stage stage, boolean solved, long[] price) {}

    private Component[] components(List<Proof> proofs) {
        List<Component> all = new ArrayList<>();
        long[] nothing = new long[nodes()];
        for (Tier tier : instance.policy().tiers()) {
            List<Component> its = new ArrayList<>();
            Set<Long> levels = new HashSet<>();
            for (Proof proof : proofs) {
                if (proof.tier() == tier) {
                    its.add(new Component(proof.stage(), true, proof.prices()));
                    levels.add(proof.level());
                }
            }
            if (tier == Tier.BALANCE) {
                for (long end : ends) {
                    for (long level : new long[] {Math.abs(end), Math.abs(end) + 1}) {
                        if (level > 0 && levels.add(level)) {
                            its.add(new Component(new Stage(tier, level), false, nothing));
                        }
                    }
                }
                its.sort(Comparator.comparingLong(
                                (Component each) -> each.stage().level())
                        .reversed());
            }
            all.addAll(its);
        }
        return all.toArray(Component[]::new);
    }

    /// Finds for every step the first stage at which its reduced cost is not 0, and how much it is there.
    private void levels() {
        levels(Kind.SENDS, Kind.KEEPS, officers, officer -> officeNode(home(officer)), this::officerNode);
        levels(
                Kind.TAKES,
                Kind.LEAVES,
                pairs.count(),
                at -> officerNode(pairs.officer(placePairs[at])),
                at -> placeNode(pairs.place(placePairs[at])));
        levels(Kind.HOSTS, Kind.EMPTIES, load.length, this::placeNode, place -> officeNode(host(place)));
        levels(Kind.ENDS_HIGHER, Kind.ENDS_HIGHER, offices, this::officeNode, office -> 0);
        levels(Kind.ENDS_LOWER, Kind.ENDS_LOWER, offices, office -> 0, this::officeNode);
    }

    /// @param back the step the other way, which costs the opposite
    private void levels(Kind kind, Kind back, int many, IntUnaryOperator from, IntUnaryOperator to) {
        int[] level = new int[many];
        long[] amount = new long[many];
        long[] opposite = new long[many];
        for (int which = 0; which < many; which++) {
            int tail = from.applyAsInt(which);
            int head = to.applyAsInt(which);
            while (level[which] < components.length && amount[which] == 0) {
                amount[which] = reduced(level[which], kind, which, tail, head);
                level[which] += amount[which] == 0 ? 1 : 0;
            }
            opposite[which] = -amount[which];
        }
        levels[back.column] = level;
        amounts[back.column] = opposite;
        levels[kind.column] = level;
        amounts[kind.column] = amount;
    }

    private int home(int officer) {
        return instance.officers().get(officer).office();
    }

    private int host(int place) {
        return instance.places().get(place).office();
    }

    /// The first stage at which the reduced cost of a step is not 0, or the number of stages.
    int level(Kind kind, int which) {
        return levels[kind.column][which];
    }

    /// The reduced cost of a step at its [#level].
    long amount(Kind kind, int which) {
        return amounts[kind.column][which];
    }

    /// The reduced cost of a step at a stage.
    long reduced(int at, Kind kind, int which, int from, int to) {
        return cost(at, kind, which) + price(at, from) - price(at, to);
    }

    /// Sorts things by what they belong to, as columns.
    private static void sort(int[] begin, int[] sorted, IntUnaryOperator owner) {
        for (int each = 0; each < sorted.length; each++) {
            begin[owner.applyAsInt(each) + 1]++;
        }
        Arrays.parallelPrefix(begin, Integer::sum);
        int[] next = begin.clone();
        for (int each = 0; each < sorted.length; each++) {
            sorted[next[owner.applyAsInt(each)]++] = each;
        }
    }

    int nodes() {
        return Network.nodes(instance);
    }

    /// How many numbers a cost has.
    int stages() {
        return components.length;
    }

    Stage stage(int at) {
        return components[at].stage();
    }

    int officeNode(int office) {
        return 1 + office;
    }

    int officerNode(int officer) {
        return 1 + offices + officer;
    }

    int placeNode(int place) {
        return 1 + offices + officers + place;
    }

    boolean hasSeat(int place) {
        return load[place] < bands.capacity(place);
    }

    /// Whether an office ends as high as its band lets it.
    boolean atMost(int office) {
        return ends[office] - bands.before(office) >= bands.most(office);
    }

    long price(int stage, int node) {
        return components[stage].price()[node];
    }

    /// What [Kind#TAKES] and [Kind#LEAVES] call a pair.
    int position(int pair) {
        return positions[pair];
    }

    /// What a step costs at a stage.
    int cost(int at, Kind kind, int which) {
        Stage stage = components[at].stage();
        return switch (kind) {
            case HOSTS, EMPTIES -> 0;
            case SENDS -> objectives.officer(stage, which);
            case KEEPS -> -objectives.officer(stage, which);
            case TAKES -> objectives.pair(stage, placePairs[which]);
            case LEAVES -> -objectives.pair(stage, placePairs[which]);
            case ENDS_HIGHER -> higher(at, ends[which]);
            case ENDS_LOWER -> -higher(at, ends[which] - 1);
        };
    }

    private int higher(int at, long end) {
        Stage stage = components[at].stage();
        if (components[at].solved()) {
            return Objectives.step(stage, end);
        }
        return end == stage.level() - 1 ? 1 : end == -stage.level() ? -1 : 0;
    }

    /// What it costs at a stage to take a place that is no pair of the instance.
    long cost(int at, int officer, int place, Alternatives.Terms terms) {
        Stage stage = components[at].stage();
        return switch (stage.tier()) {
            case PLACEMENTS, BALANCE, LOTTERY -> 0;
            case CHANGES -> instance.announced().get(officer) == place ? -1 : 0;
            case PREFERENCES -> terms.rank() == stage.level() ? -1 : 0;
            case PRIORITIES -> terms.priority();
            case FIT -> (long) objectives.greatestFit() - terms.fit();
        };
    }

    /// A step that leads to a node.
    @FunctionalInterface
    interface Step {
        void from(int node, Kind kind, int which);
    }

    /// All steps that lead to a node.
    void into(int node, Step step) {
        if (node == 0) {
            for (int office = 0; office < offices; office++) {
                if (ends[office] - bands.before(office) < bands.most(office)) {
                    step.from(officeNode(office), Kind.ENDS_HIGHER, office);
                }
            }
        } else if (node <= offices) {
            intoOffice(node - 1, step);
        } else if (node <= offices + officers) {
            intoOfficer(node - 1 - offices, step);
        } else {
            intoPlace(node - 1 - offices - officers, step);
        }
    }

    private void intoOffice(int office, Step step) {
        if (ends[office] - bands.before(office) > bands.least(office)) {
            step.from(0, Kind.ENDS_LOWER, office);
        }
        for (int at = officeBegin[office]; at < officeBegin[office + 1]; at++) {
            int officer = officeOfficers[at];
            if (where[officer] != Matching.NOWHERE && !stays[officer]) {
                step.from(officerNode(officer), Kind.KEEPS, officer);
            }
        }
        for (int at = hostBegin[office]; at < hostBegin[office + 1]; at++) {
            if (hasSeat(hostPlaces[at])) {
                step.from(placeNode(hostPlaces[at]), Kind.HOSTS, hostPlaces[at]);
            }
        }
    }

    private void intoOfficer(int officer, Step step) {
        if (stays[officer]) {
            return;
        }
        int place = where[officer];
        if (place == Matching.NOWHERE) {
            step.from(officeNode(home(officer)), Kind.SENDS, officer);
        } else {
            step.from(placeNode(place), Kind.LEAVES, positions[pairs.find(officer, place)]);
        }
    }

    private void intoPlace(int place, Step step) {
        for (int at = placeBegin[place]; at < placeBegin[place + 1]; at++) {
            int officer = placeOfficers[at];
            if (where[officer] != place && !stays[officer]) {
                step.from(officerNode(officer), Kind.TAKES, at);
            }
        }
        if (load[place] > 0) {
            step.from(officeNode(host(place)), Kind.EMPTIES, place);
        }
    }
}
