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

    Vocabulary(TrimmedSearcher searcher) {
        this.searcher = searcher;
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

    private static void readings(LeafReaderContext leaf, BytesRef begin, List<Reading> readings) throws IOException {
        @Nullable Terms terms = leaf.reader().terms(Fields.BEGINNING);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        int looked = 0;
        for (BytesRef term = each.seekCeil(begin) == TermsEnum.SeekStatus.END ? null : each.term();
                term != null && StringHelper.startsWith(term, begin) && looked < MOST_BEGINNINGS;
                term = each.next(), looked++) {
            readings.add(new Reading(term.utf8ToString(), leaf));
        }
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
