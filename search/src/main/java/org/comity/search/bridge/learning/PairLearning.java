package org.comity.search.bridge.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.search.bridge.BridgeTables;
import org.comity.search.bridge.Entry;
import org.comity.search.bridge.Link;
import org.comity.search.bridge.Table;

/// Learns the table of two languages: words by [ModelOne] in both directions, and phrases of concepts by how
/// often they are called what. The weight of a link is the geometric mean of both directions; a link is kept
/// where it is among the best of one of its ends.
final class PairLearning {

    /// Longer segments say little about which word is which.
    private static final int LONGEST_SEGMENT = 100;

    /// Terms in a phrase.
    private static final int LONGEST_PHRASE = 5;

    /// Links below are chance.
    private static final double FAINT = 0.02;

    private final Lexicon first;
    private final Lexicon second;
    private final ModelOne words = new ModelOne();
    private final Map<List<String>, Integer> phrases = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> firstWordings = new HashMap<>();
    private final Map<String, Map<String, Integer>> secondWordings = new HashMap<>();

    PairLearning(Lexicon first, Lexicon second) {
        this.first = first;
        this.second = second;
    }

    /// Adds what two wordings say of each other.
    void add(Parallel.Pair pair, boolean isConcept) {
        int[] one = first.read(pair.first());
        int[] other = second.read(pair.second());
        if (one.length == 0 || other.length == 0 || one.length > LONGEST_SEGMENT || other.length > LONGEST_SEGMENT) {
            return;
        }
        words.add(one, other);
        if (isConcept
                && Math.max(one.length, other.length) > 1
                && Math.max(one.length, other.length) <= LONGEST_PHRASE) {
            String oneKey = key(first, one);
            String otherKey = key(second, other);
            phrases.merge(List.of(oneKey, otherKey), 1, Integer::sum);
            count(firstWordings, oneKey, pair.first());
            count(secondWordings, otherKey, pair.second());
        }
    }

    private static String key(Lexicon lexicon, int[] terms) {
        return Arrays.stream(terms).mapToObj(lexicon::term).collect(Collectors.joining(" "));
    }

    private static void count(Map<String, Map<String, Integer>> wordings, String key, String wording) {
        wordings.computeIfAbsent(key, any -> new HashMap<>()).merge(wording.strip(), 1, Integer::sum);
    }

    private record Weighed(String first, String second, double weight) {}

    /// The table, empty when nothing was learned.
    Table table(String firstLanguage, String secondLanguage) {
        List<Weighed> all = new ArrayList<>();
        double[] forth = words.forth();
        double[] back = words.back();
        for (int pair = 0; pair < forth.length; pair++) {
            double weight = Math.sqrt(forth[pair] * back[pair]);
            if (weight >= FAINT) {
                all.add(new Weighed(first.term(words.first(pair)), second.term(words.second(pair)), weight));
            }
        }
        all.addAll(weighedPhrases());
        List<Weighed> kept = best(all);
        Map<String, Integer> firstPlaces = new LinkedHashMap<>();
        Map<String, Integer> secondPlaces = new LinkedHashMap<>();
        List<Link> links = kept.stream()
                .map(each -> new Link(
                        firstPlaces.computeIfAbsent(each.first(), any -> firstPlaces.size()),
                        secondPlaces.computeIfAbsent(each.second(), any -> secondPlaces.size()),
                        Math.min(1, each.weight())))
                .toList();
        return Table.of(
                firstLanguage,
                entries(firstPlaces.keySet(), first, firstWordings),
                secondLanguage,
                entries(secondPlaces.keySet(), second, secondWordings),
                links);
    }

    private List<Weighed> weighedPhrases() {
        Map<String, Integer> firstSums = new HashMap<>();
        Map<String, Integer> secondSums = new HashMap<>();
        phrases.forEach((pair, count) -> {
            firstSums.merge(pair.getFirst(), count, Integer::sum);
            secondSums.merge(pair.getLast(), count, Integer::sum);
        });
        List<Weighed> all = new ArrayList<>();
        phrases.forEach((pair, count) -> {
            double forth = (double) count / firstSums.getOrDefault(pair.getFirst(), count);
            double back = (double) count / secondSums.getOrDefault(pair.getLast(), count);
            double weight = Math.sqrt(forth * back);
            if (weight >= FAINT) {
                all.add(new Weighed(pair.getFirst(), pair.getLast(), weight));
            }
        });
        return all;
    }

    /// What is among the best eight of one of its ends.
    private static List<Weighed> best(List<Weighed> all) {
        List<Weighed> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(Weighed::weight)
                .reversed()
                .thenComparing(Weighed::first)
                .thenComparing(Weighed::second));
        Map<String, Integer> ofFirst = new HashMap<>();
        Map<String, Integer> ofSecond = new HashMap<>();
        Set<List<String>> seen = new HashSet<>();
        List<Weighed> kept = new ArrayList<>();
        for (Weighed each : sorted) {
            int rankOfFirst = ofFirst.merge(each.first(), 1, Integer::sum);
            int rankOfSecond = ofSecond.merge(each.second(), 1, Integer::sum);
            if (Math.min(rankOfFirst, rankOfSecond) <= BridgeTables.MOST
                    && seen.add(List.of(each.first(), each.second()))) {
                kept.add(each);
            }
        }
        return kept;
    }

    private static List<Entry> entries(
            Set<String> terms, Lexicon lexicon, Map<String, Map<String, Integer>> phraseWordings) {
        return terms.stream()
                .map(term -> new Entry(term, lexicon.surface(term, phraseWordings.getOrDefault(term, Map.of()))))
                .toList();
    }
}
