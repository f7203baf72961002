package org.comity.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.comity.search.index.Languages;
import org.comity.search.index.Near;
import org.jspecify.annotations.Nullable;

/// The words that the visible documents hold.
final class Vocabulary {

    private static final int MOST_BEGINNINGS = 2000;

    private final TrimmedSearcher searcher;
    private final int mostBeginnings;

    Vocabulary(TrimmedSearcher searcher) {
        this(searcher, MOST_BEGINNINGS);
    }

    /// @param mostBeginnings how many readings are looked at that begin alike
    Vocabulary(TrimmedSearcher searcher, int mostBeginnings) {
        this.searcher = searcher;
        this.mostBeginnings = mostBeginnings;
    }

    /// Words of a field near to this one, most frequent first, ties by the word.
    List<String> similar(String field, String word, int most) {
        return Near.to(word, most, distance -> within(field, word, distance));
    }

    private Map<String, Integer> within(String field, String word, int distance) {
        String first = Near.firstLetter(word);
        CompiledAutomaton automaton = new CompiledAutomaton(
                new LevenshteinAutomata(word.substring(first.length()), true).toAutomaton(distance, first),
                false,
                true);
        Map<String, Integer> counts = new HashMap<>();
        try {
            for (Segment segment : searcher.segments()) {
                @Nullable Terms terms = segment.reader().terms(field);
                if (terms != null) {
                    TermsEnum each = automaton.getTermsEnum(terms);
                    for (BytesRef term = each.next(); term != null; term = each.next()) {
                        counts.merge(term.utf8ToString(), segment.documents(each), Integer::sum);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }

    /// A reading of a title in one segment.
    private record Reading(String text, LeafReaderContext leaf) {}

    /// Documents one of whose titles' readings begins with the prefix: the shortest readings first, of equals the
    /// reader's languages first, then by work.
    ///
    /// @param most how many works are needed; what follows them is left out
    List<Integer> documentsBeginning(String prefix, List<String> wishes, int most) throws IOException {
        List<Reading> readings = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            readings(leaf, new BytesRef(prefix), readings);
        }
        readings = firstTexts(readings);
        readings.sort(
                Comparator.<Reading>comparingInt(each -> each.text().length()).thenComparing(Reading::text));
        List<Integer> all = new ArrayList<>();
        Set<Long> works = new HashSet<>();
        int next = 0;
        while (next < readings.size() && works.size() < most) {
            String text = readings.get(next).text();
            List<Integer> equals = new ArrayList<>();
            for (; next < readings.size() && readings.get(next).text().equals(text); next++) {
                live(readings.get(next), equals);
            }
            equals.sort(dearest(wishes));
            all.addAll(equals);
            equals.forEach(document -> works.add(searcher.work(document)));
        }
        return all;
    }

    /// Those with the first texts of the alphabet. Each segment gave as many of its own that are there, so that it does
    /// not matter how documents lie in segments nor what was deleted.
    private List<Reading> firstTexts(List<Reading> readings) {
        SortedMap<BytesRef, List<Reading>> byText = new TreeMap<>();
        readings.forEach(each -> byText.computeIfAbsent(new BytesRef(each.text()), text -> new ArrayList<>())
                .add(each));
        return new ArrayList<>(byText.values().stream()
                .limit(mostBeginnings)
                .flatMap(List::stream)
                .toList());
    }

    private void readings(LeafReaderContext leaf, BytesRef begin, List<Reading> readings) throws IOException {
        @Nullable Terms terms = leaf.reader().terms(Fields.BEGINNING);
        if (terms == null) {
            return;
        }
        @Nullable Bits live = leaf.reader().getLiveDocs();
        TermsEnum each = terms.iterator();
        int kept = 0;
        for (BytesRef term = each.seekCeil(begin) == TermsEnum.SeekStatus.END ? null : each.term();
                term != null && StringHelper.startsWith(term, begin) && kept < mostBeginnings;
                term = each.next()) {
            if (live == null || isThere(each, live)) {
                readings.add(new Reading(term.utf8ToString(), leaf));
                kept++;
            }
        }
    }

    /// Whether a document holds the term that was not deleted.
    private static boolean isThere(TermsEnum term, Bits live) throws IOException {
        PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
        int doc = postings.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && !live.get(doc)) {
            doc = postings.nextDoc();
        }
        return doc != DocIdSetIterator.NO_MORE_DOCS;
    }

    private static void live(Reading reading, List<Integer> found) throws IOException {
        LeafReaderContext leaf = reading.leaf();
        @Nullable Bits live = leaf.reader().getLiveDocs();
        @Nullable
        PostingsEnum postings = leaf.reader().postings(new Term(Fields.BEGINNING, reading.text()), PostingsEnum.NONE);
        while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(postings.docID())) {
                found.add(leaf.docBase + postings.docID());
            }
        }
    }

    private Comparator<Integer> dearest(List<String> wishes) {
        Languages languages = new Languages(wishes, List.of());
        Map<String, Integer> ranks = new HashMap<>();
        return Comparator.<Integer>comparingInt(
                        document -> ranks.computeIfAbsent(searcher.language(document), languages::rank))
                .thenComparing(searcher::work, Long::compareUnsigned);
    }
}
