package org.comity.exchange.matching.balanced;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Policy.Tier;

/// Tries every matching of a small round, by the words of the rules and with nothing of the solver.
public final class EveryMatching {

    private final Instance instance;
    private final int[] place;
    private final List<String> lottery;
    private List<List<Long>> best = List.of();
    private int who = -1;
    private int where;

    private EveryMatching(Instance instance) {
        this.instance = instance;
        place = new int[instance.officers().size()];
        lottery = lottery(instance);
    }

    /// The values of the best matching, tier by tier.
    public static List<List<Long>> best(Instance instance) {
        EveryMatching every = new EveryMatching(instance);
        every.choose(0);
        return every.best;
    }

    /// The values of the best matching with an officer at a place for which she is eligible; empty when there is
    /// none.
    static List<List<Long>> bestWith(Instance instance, int officer, int place) {
        EveryMatching every = new EveryMatching(instance);
        every.who = officer;
        every.where = place;
        every.choose(0);
        return every.best;
    }

    private static List<String> lottery(Instance instance) {
        return instance.officers().stream()
                .map(each -> hash(instance.policy().seed() + "\n" + each.id()))
                .toList();
    }

    /// What a matching is worth, tier by tier.
    public static List<List<Long>> values(Instance instance, Matching matching) {
        return values(instance, matching, lottery(instance));
    }

    private void choose(int officer) {
        if (officer == place.length) {
            if ((who < 0 || place[who] == where) && allowed(instance, new Matching(place))) {
                List<List<Long>> values = values(instance, new Matching(place), lottery);
                if (best.isEmpty() || better(values, best)) {
                    best = values;
                }
            }
            return;
        }
        int announced = instance.announced().get(officer);
        if (!instance.fixed().get(officer)) {
            place[officer] = Matching.NOWHERE;
            choose(officer + 1);
        }
        for (int where = 0; where < instance.places().size(); where++) {
            boolean may = instance.pairs().find(officer, where) >= 0;
            if (may && (!instance.fixed().get(officer) || announced == where)) {
                place[officer] = where;
                choose(officer + 1);
            }
        }
    }

    private boolean better(List<List<Long>> one, List<List<Long>> other) {
        for (int at = 0; at < one.size(); at++) {
            int sign = instance.policy().tiers().get(at) == Tier.PREFERENCES ? -1 : 1;
            for (int level = 0; level < one.get(at).size(); level++) {
                int order = one.get(at).get(level).compareTo(other.get(at).get(level)) * sign;
                if (order != 0) {
                    return order < 0;
                }
            }
        }
        return false;
    }

    /// Whether a matching keeps the rules.
    public static boolean allowed(Instance instance, Matching matching) {
        for (int officer = 0; officer < instance.officers().size(); officer++) {
            int where = matching.of(officer);
            if (where != Matching.NOWHERE && instance.pairs().find(officer, where) < 0) {
                return false;
            }
        }
        int[] accepted = IntStream.range(0, instance.officers().size())
                .map(officer ->
                        instance.fixed().get(officer) ? instance.announced().get(officer) : Matching.NOWHERE)
                .toArray();
        for (int where = 0; where < instance.places().size(); where++) {
            int here = where;
            long taken =
                    Arrays.stream(matching.place()).filter(each -> each == here).count();
            long fixed = Arrays.stream(accepted).filter(each -> each == here).count();
            if (taken > Math.max(instance.places().get(where).capacity(), fixed)) {
                return false;
            }
        }
        long[] net = net(instance, matching);
        instance.groups().stream()
                .filter(group -> group.stand() == Group.Stand.TOGETHER)
                .forEach(group -> group.officers().forEach(officer -> accepted[officer] = Matching.NOWHERE));
        long[] fixed = net(instance, new Matching(accepted));
        int tolerance = instance.policy().tolerance();
        for (int office = 0; office < net.length; office++) {
            long before = before(instance.offices().get(office));
            long after = before + net[office];
            boolean notTooLow =
                    after >= -tolerance || -net[office] <= instance.policy().floor() || net[office] >= fixed[office];
            boolean notTooHigh = after <= tolerance || net[office] <= 0 || net[office] <= fixed[office];
            if (!notTooLow || !notTooHigh) {
                return false;
            }
        }
        return true;
    }

    private static long before(Office office) {
        return office.excused() && office.balance() < 0 ? 0 : office.balance();
    }

    private static long[] net(Instance instance, Matching matching) {
        long[] net = new long[instance.offices().size()];
        for (int officer = 0; officer < instance.officers().size(); officer++) {
            if (matching.of(officer) != Matching.NOWHERE) {
                net[instance.officers().get(officer).office()]--;
                net[instance.places().get(matching.of(officer)).office()]++;
            }
        }
        return net;
    }

    private static List<List<Long>> values(Instance instance, Matching matching, List<String> lottery) {
        int[] pairs = IntStream.range(0, instance.officers().size())
                .filter(officer -> matching.of(officer) != Matching.NOWHERE)
                .map(officer -> instance.pairs().find(officer, matching.of(officer)))
                .toArray();
        List<List<Long>> values = new ArrayList<>();
        for (Tier tier : instance.policy().tiers()) {
            values.add(
                    switch (tier) {
                        case PLACEMENTS -> List.of((long) instance.officers().size() - pairs.length);
                        case BALANCE -> ends(instance, matching);
                        case CHANGES ->
                            List.of(IntStream.range(0, instance.officers().size())
                                    .filter(officer -> instance.announced().get(officer) >= 0)
                                    .filter(officer -> instance.announced().get(officer) != matching.of(officer))
                                    .count());
                        case PREFERENCES -> profile(instance, pairs);
                        case PRIORITIES -> List.of(sum(pairs, instance.pairs()::priority));
                        case FIT -> {
                            int most = IntStream.range(0, instance.pairs().count())
                                    .map(instance.pairs()::fit)
                                    .max()
                                    .orElse(0);
                            yield List.of(
                                    sum(pairs, pair -> most - instance.pairs().fit(pair)));
                        }
                        case LOTTERY ->
                            List.of(sum(
                                    pairs,
                                    pair -> position(lottery, instance.pairs().officer(pair))));
                    });
        }
        return values;
    }

    private static List<Long> ends(Instance instance, Matching matching) {
        long[] net = net(instance, matching);
        return IntStream.range(0, net.length)
                .mapToObj(office -> Math.abs(before(instance.offices().get(office)) + net[office]))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static List<Long> profile(Instance instance, int[] taken) {
        return IntStream.range(0, instance.pairs().count())
                .map(instance.pairs()::rank)
                .distinct()
                .sorted()
                .mapToObj(rank -> Arrays.stream(taken)
                        .filter(pair -> instance.pairs().rank(pair) == rank)
                        .count())
                .toList();
    }

    private static long sum(int[] pairs, IntToLongFunction what) {
        return Arrays.stream(pairs).mapToLong(what).sum();
    }

    private static long position(List<String> lottery, int officer) {
        return lottery.stream()
                        .filter(each -> each.compareTo(lottery.get(officer)) < 0)
                        .count()
                + 1;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
