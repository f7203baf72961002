package org.comity.search.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.search.MarkedText;
import org.comity.search.MarkedText.Piece;
import org.comity.search.analysis.Analyses;
import org.comity.search.analysis.Token;
import org.comity.search.finding.Passages.Passage;
import org.comity.search.index.Plan;
import org.jspecify.annotations.Nullable;

/// Marks the words of a plan in titles and texts. A text is cut by the analysis of its language, so that in Han and
/// Thai
/// too words are marked, and a word is marked in whatever form it stands there. Only passages that look like having
/// sought
/// words are analysed, so that long texts cost little.
final class Marking {

    /// How long an extract is, about, in characters.
    private static final int EXTRACT = 240;

    private static final int FEWEST = 120;
    private static final int MOST_ANALYSED = 4;
    private static final int HINT = 4;

    private final Analyses analyses;
    private final Map<String, Map<String, Integer>> words = new HashMap<>();

    Marking(Analyses analyses, Plan plan) {
        this.analyses = analyses;
        for (int at = 0; at < plan.words().size(); at++) {
            List<Plan.Alternative> alternatives =
                    plan.words().get(at).sought() ? plan.words().get(at).alternatives() : List.of();
            for (Plan.Alternative alternative : alternatives) {
                for (Plan.WeightedTerm term : alternative.terms()) {
                    add(alternative.language(), term.term(), at);
                }
            }
        }
        int next = plan.words().size();
        for (Plan.Phrase phrase : plan.demands().phrases()) {
            for (Map.Entry<String, List<Plan.PlacedTerm>> terms : phrase.terms().entrySet()) {
                for (Plan.PlacedTerm each : terms.getValue()) {
                    add(terms.getKey(), each.term(), next);
                }
            }
            next++;
        }
    }

    private void add(String language, String term, int word) {
        words.computeIfAbsent(language, key -> new HashMap<>()).putIfAbsent(term, word);
    }

    /// The whole text with its sought words marked.
    ///
    /// @param tag BCP 47 tag of the text
    MarkedText all(String tag, String text) {
        Map<String, Integer> sought = sought(tag);
        return sought.isEmpty()
                ? MarkedText.plain(text)
                : new MarkedText(pieces(text, analyses.tokens(tag, text), sought));
    }

    private Map<String, Integer> sought(String tag) {
        return words.getOrDefault(Analyses.base(tag), Map.of());
    }

    /// The passage with most of the sought words, marked; the beginning when there is none.
    MarkedText extract(String tag, String text) {
        if (text.isBlank()) {
            return MarkedText.plain("");
        }
        List<Passage> passages = Passages.of(text);
        Map<String, Integer> sought = sought(tag);
        int best = sought.isEmpty() ? 0 : best(tag, text, passages, sought);
        int from = passages.get(best).start();
        int last = best;
        while (last + 1 < passages.size() && passages.get(last + 1).end() - from <= EXTRACT) {
            last++;
        }
        if (passages.get(last).end() - from < FEWEST && best > 0 && last + 1 == passages.size()) {
            from = passages.get(best - 1).start();
        }
        int end = Math.min(passages.get(last).end(), text.length());
        String shown = (from > 0 ? "… " : "")
                + text.substring(from, end).replaceAll("\\s+", " ")
                + (end < text.stripTrailing().length() ? " …" : "");
        return all(tag, shown);
    }

    private int best(String tag, String text, List<Passage> passages, Map<String, Integer> sought) {
        String folded = Letters.fold(text);
        Map<String, Integer> hints = new HashMap<>();
        sought.forEach((term, word) -> hints.putIfAbsent(hint(term), word));
        List<Integer> looked = new ArrayList<>();
        int[] promises = new int[passages.size()];
        for (int at = 0; at < promises.length; at++) {
            promises[at] = promise(folded, passages.get(at), hints);
            if (promises[at] > 0) {
                looked.add(at);
            }
        }
        looked.sort(Comparator.comparingInt((Integer at) -> promises[at]).reversed());
        int best = 0;
        int most = 0;
        for (int at : looked.subList(0, Math.min(MOST_ANALYSED, looked.size()))) {
            if (most >= promises[at]) {
                // no other promises more
                break;
            }
            int kept = kept(
                    tag,
                    text.substring(passages.get(at).start(), passages.get(at).end()),
                    sought);
            if (kept > most) {
                best = at;
                most = kept;
            }
        }
        return best;
    }

    private static String hint(String term) {
        String folded = Letters.fold(term);
        return folded.length() > HINT ? folded.substring(0, HINT) : folded;
    }

    /// How many of the words the passage may have, going by their first letters.
    private static int promise(String folded, Passage passage, Map<String, Integer> hints) {
        Set<Integer> seen = new HashSet<>();
        hints.forEach((hint, word) -> {
            int place = folded.indexOf(hint, passage.start(), passage.end());
            if (place >= 0) {
                seen.add(word);
            }
        });
        return seen.size();
    }

    /// How many different words the passage has.
    private int kept(String tag, String passage, Map<String, Integer> sought) {
        Set<Integer> seen = new HashSet<>();
        for (Token token : analyses.tokens(tag, passage)) {
            @Nullable Integer word = sought.get(token.term());
            if (word != null) {
                seen.add(word);
            }
        }
        return seen.size();
    }

    private static List<Piece> pieces(String text, List<Token> tokens, Map<String, Integer> sought) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        int start = -1;
        int end = -1;
        for (Token token : tokens) {
            if (!sought.containsKey(token.term()) || token.end() <= end) {
                continue;
            }
            if (start >= 0 && token.start() > end) {
                done = add(pieces, text, done, start, end);
                start = -1;
            }
            start = start < 0 ? Math.max(token.start(), done) : start;
            end = Math.min(token.end(), text.length());
        }
        if (start >= 0) {
            done = add(pieces, text, done, start, end);
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), false));
        }
        return pieces;
    }

    private static int add(List<Piece> pieces, String text, int done, int start, int end) {
        if (start > done) {
            pieces.add(new Piece(text.substring(done, start), false));
        }
        pieces.add(new Piece(text.substring(start, end), true));
        return end;
    }
}
