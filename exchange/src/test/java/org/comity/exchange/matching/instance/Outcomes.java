package org.comity.exchange.matching.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// All lists and matchings of a small round, and what they come to.
public final class Outcomes {

    private Outcomes() {}

    /// The same round, with another list of one officer.
    public static Instance with(Instance instance, int whose, List<Integer> list) {
        Pairs old = instance.pairs();
        Pairs.Builder pairs = new Pairs.Builder(old.officers());
        for (int pair = 0; pair < old.count(); pair++) {
            if (old.officer(pair) != whose) {
                pairs.add(old.officer(pair), old.place(pair), old.rank(pair), old.priority(pair), old.fit(pair));
            }
        }
        for (int each = 0; each < list.size(); each++) {
            int pair = old.find(whose, list.get(each));
            pairs.add(whose, list.get(each), each + 1, old.priority(pair), old.fit(pair));
        }
        return new Instance(
                instance.policy(),
                instance.offices(),
                instance.officers(),
                instance.places(),
                pairs.build(),
                instance.announced(),
                instance.fixed());
    }

    /// All lists that an officer could hand in of the places that take her: every choice of them in every order.
    public static List<List<Integer>> lists(Instance instance, int whose) {
        List<Integer> all = new ArrayList<>();
        for (int pair = instance.pairs().first(whose); pair < instance.pairs().first(whose + 1); pair++) {
            all.add(instance.pairs().place(pair));
        }
        List<List<Integer>> lists = new ArrayList<>();
        extend(new ArrayList<>(), all, lists);
        return lists;
    }

    private static void extend(List<Integer> begun, List<Integer> all, List<List<Integer>> lists) {
        lists.add(List.copyOf(begun));
        for (Integer next : all) {
            if (!begun.contains(next)) {
                begun.add(next);
                extend(begun, all, lists);
                begun.removeLast();
            }
        }
    }

    /// How she likes where she is: the rank, or more than any when she has no place.
    public static int liking(Instance instance, int whose, Matching matching) {
        int where = matching.of(whose);
        return where == Matching.NOWHERE
                ? Integer.MAX_VALUE
                : instance.pairs().rank(instance.pairs().find(whose, where));
    }

    /// Every matching that keeps to eligibility and seats.
    public static void all(Instance instance, Consumer<Matching> each) {
        int[] place = new int[instance.officers().size()];
        int[] free = instance.places().stream().mapToInt(Place::capacity).toArray();
        seat(instance, 0, place, free, each);
    }

    private static void seat(Instance instance, int whose, int[] place, int[] free, Consumer<Matching> each) {
        if (whose == place.length) {
            each.accept(new Matching(place));
            return;
        }
        place[whose] = Matching.NOWHERE;
        seat(instance, whose + 1, place, free, each);
        for (int pair = instance.pairs().first(whose); pair < instance.pairs().first(whose + 1); pair++) {
            int where = instance.pairs().place(pair);
            if (free[where] > 0) {
                free[where]--;
                place[whose] = where;
                seat(instance, whose + 1, place, free, each);
                free[where]++;
            }
        }
    }

    /// What is wrong with a matching in itself; empty when nothing is.
    public static List<String> wrong(Instance instance, Matching matching) {
        List<String> wrong = new ArrayList<>();
        int[] free = instance.places().stream().mapToInt(Place::capacity).toArray();
        for (int whose = 0; whose < instance.officers().size(); whose++) {
            int where = matching.of(whose);
            if (where != Matching.NOWHERE) {
                free[where]--;
                if (instance.pairs().find(whose, where) < 0) {
                    wrong.add("officer %d is not eligible at %d".formatted(whose, where));
                }
                if (free[where] < 0) {
                    wrong.add("place %d is too full".formatted(where));
                }
            }
            if (instance.fixed().get(whose) && instance.announced().get(whose) != where) {
                wrong.add("officer %d lost what she accepted".formatted(whose));
            }
        }
        return wrong;
    }

    /// For each office how many more officers it hosts than it sends.
    public static int[] net(Instance instance, Matching matching) {
        int[] net = new int[instance.offices().size()];
        for (int whose = 0; whose < instance.officers().size(); whose++) {
            int where = matching.of(whose);
            if (where != Matching.NOWHERE) {
                net[instance.officers().get(whose).office()]--;
                net[instance.places().get(where).office()]++;
            }
        }
        return net;
    }
}
