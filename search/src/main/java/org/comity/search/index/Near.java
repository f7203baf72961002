package org.comity.search.index;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Which words are near to one: one slip of the pen away (a letter left out, put in, changed, or changed places with
/// its
/// neighbour; Damerau 1964), two for long words that have no nearer one. People seldom mistake the first letter, and
/// looking for it makes the search short.
public final class Near {

    /// From this length on a word may have two mistakes.
    private static final int LONG_WORD = 8;

    private static final int SHORTEST = 4;

    private Near() {}

    /// The part of a word that is not mistaken.
    public static String firstLetter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    /// The nearest words, most frequent first, ties by the word.
    ///
    /// @param candidates words with the number of documents by greatest distance; may hold others
    public static List<String> to(String word, int most, IntFunction<Map<String, Integer>> candidates) {
        if (word.codePointCount(0, word.length()) < SHORTEST) {
            return List.of();
        }
        List<String> near = within(1, word, most, candidates);
        return near.isEmpty() && word.length() >= LONG_WORD ? within(2, word, most, candidates) : near;
    }

    private static List<String> within(
            int distance, String word, int most, IntFunction<Map<String, Integer>> candidates) {
        return candidates.apply(distance).entrySet().stream()
                .filter(each -> each.getValue() > 0
                        && !each.getKey().equals(word)
                        && each.getKey().startsWith(firstLetter(word))
                        && distance(word, each.getKey()) <= distance)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// How many slips turn one word into the other; no letter is touched twice.
    static int distance(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[][] slips = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int changed = slips[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int least = Math.min(changed, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    least = Math.min(least, 1 + slips[i - 2][j - 2]);
                }
                slips[i][j] = least;
            }
        }
        return slips[a.length][b.length];
    }
}
