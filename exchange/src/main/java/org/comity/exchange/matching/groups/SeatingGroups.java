package org.comity.exchange.matching.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.exchange.matching.band.Bands;
import org.comity.exchange.matching.band.Completion;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Lottery;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;

/// Seats groups one after the other, in the order of the published lottery: serial dictatorship among groups
/// (Abdulkadiroğlu and Sönmez 1998 for single persons and random order). The number of a group is the best of its
/// officers. Each is seated at the first place of its common list that has seats enough left and where its [Limit]
/// can be kept, given the groups before it.
///
/// The common list holds the places that all of the group listed and are eligible for, in the order of the worst rank
/// that any of them gives a place, then of the sum of their ranks, then of the lottery of the places. So no group
/// gets a place that comes earlier in its list by handing in another one, and no two would both gain by exchanging
/// their places.
///
/// The band can be kept when some matching is within it that has the seated groups where they are; others can be
/// placed for it, but nobody whose group has not had its turn, nor who comes with it or not at all. So what later
/// groups list changes nothing for earlier ones. The seats of officers to whom a place was
/// announced or who accepted one are taken, and these officers stay for the question of the band.
public final class SeatingGroups {

    private final Instance instance;
    private final Limit limit;
    private final Pairs pairs;
    private final int[] placeLottery;
    private final int[] free;
    private final boolean[] bound;
    private final List<Group> groups;
    private final List<Integer> announced;
    private final List<Boolean> fixed;
    private Completion completion;

    private SeatingGroups(Instance instance, Limit limit) {
        this.instance = instance;
        this.limit = limit;
        pairs = instance.pairs();
        placeLottery = Lottery.positions(
                instance.policy().seed(),
                instance.places().stream().map(Place::id).toList());
        free = instance.places().stream().mapToInt(Place::capacity).toArray();
        bound = new boolean[instance.officers().size()];
        groups = new ArrayList<>(instance.groups());
        announced = new ArrayList<>(instance.announced());
        fixed = new ArrayList<>(instance.fixed());
        instance.groups().forEach(each -> each.officers().forEach(officer -> bound[officer] = true));
        completion = Completion.of(instance, new Bands(instance), officer -> limit == Limit.BAND && !bound[officer]);
        for (int officer = 0; officer < bound.length; officer++) {
            if (announced.get(officer) >= 0 && pairs.find(officer, announced.get(officer)) >= 0) {
                free[announced.get(officer)]--;
                completion.hold(officer, announced.get(officer));
            }
        }
    }

    /// Gives every group that waits its turn; a round without one stays as it is.
    public static Seated seat(Instance instance, Limit limit) {
        return instance.waiting()
                ? new SeatingGroups(instance, limit).seat()
                : new Seated(instance, instance, List.of());
    }

    private Seated seat() {
        int[] drawn = Lottery.positions(
                instance.policy().seed(),
                instance.officers().stream().map(Officer::id).toList());
        int[] number = new int[groups.size()];
        Arrays.setAll(
                number,
                group -> groups.get(group).officers().stream()
                        .mapToInt(officer -> drawn[officer])
                        .min()
                        .orElseThrow());
        List<Turn> turns = IntStream.range(0, number.length)
                .filter(group -> groups.get(group).stand() == Group.Stand.WAITING)
                .boxed()
                .sorted(Comparator.comparingInt(group -> number[group]))
                .map(group -> turn(group, number[group]))
                .toList();
        return new Seated(instance, after(), turns);
    }

    private Turn turn(int index, int number) {
        Group group = groups.get(index);
        List<Integer> common = common(group);
        List<Hindrance> hindrances = new ArrayList<>();
        for (int where : common) {
            if (free[where] < group.officers().size()) {
                hindrances.add(Hindrance.SEATS);
            } else if (take(group, where)) {
                groups.set(index, group.standing(Group.Stand.TOGETHER));
                return new Turn(index, number, common, hindrances, where);
            } else {
                hindrances.add(Hindrance.BAND);
            }
        }
        if (group.otherwise() == Group.Otherwise.APART) {
            group.officers().forEach(officer -> bound[officer] = false);
        }
        groups.set(
                index,
                group.standing(
                        switch (group.otherwise()) {
                            case APART -> Group.Stand.APART;
                            case NONE -> Group.Stand.OUT;
                        }));
        return new Turn(index, number, common, hindrances, Matching.NOWHERE);
    }

    private boolean take(Group group, int where) {
        Completion next = completion.copy();
        group.officers().forEach(officer -> next.hold(officer, where));
        if (limit != Limit.SEATS && !next.complete()) {
            return false;
        }
        completion = next;
        free[where] -= group.officers().size();
        for (int officer : group.officers()) {
            announced.set(officer, where);
            fixed.set(officer, true);
        }
        return true;
    }

    /// A place of the common list.
    private record Wish(int place, int worst, long sum) {}

    private List<Integer> common(Group group) {
        List<Wish> wishes = new ArrayList<>();
        int first = group.officers().getFirst();
        for (int pair = pairs.first(first); pair < pairs.first(first + 1); pair++) {
            int where = pairs.place(pair);
            int[] ranks = group.officers().stream()
                    .mapToInt(officer -> pairs.find(officer, where))
                    .filter(found -> found >= 0)
                    .map(pairs::rank)
                    .toArray();
            if (ranks.length == group.officers().size()) {
                wishes.add(new Wish(
                        where,
                        Arrays.stream(ranks).max().orElseThrow(),
                        Arrays.stream(ranks).asLongStream().sum()));
            }
        }
        wishes.sort(Comparator.comparingInt(Wish::worst)
                .thenComparingLong(Wish::sum)
                .thenComparingInt(wish -> placeLottery[wish.place()]));
        return wishes.stream().map(Wish::place).toList();
    }

    private Instance after() {
        int[] groupOf = instance.groupOf();
        boolean[] out = new boolean[groupOf.length];
        for (int officer = 0; officer < out.length; officer++) {
            out[officer] = groupOf[officer] >= 0 && groups.get(groupOf[officer]).stand() == Group.Stand.OUT;
        }
        Pairs.Builder left = new Pairs.Builder(out.length);
        for (int pair = 0; pair < pairs.count(); pair++) {
            if (!out[pairs.officer(pair)]) {
                left.add(
                        pairs.officer(pair),
                        pairs.place(pair),
                        pairs.rank(pair),
                        pairs.priority(pair),
                        pairs.fit(pair));
            }
        }
        return new Instance(
                instance.policy(),
                instance.offices(),
                instance.officers(),
                instance.places(),
                left.build(),
                announced,
                fixed,
                groups);
    }
}
