package org.comity.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
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

    /// Documents one of whose titles' readings begins with the prefix: the shortest readings first, of equals the
    /// reader's
    /// languages first, then by work.
    List<Integer> documentsBeginning(String prefix, List<String> wishes) throws IOException {
        TreeMap<String, List<Integer>> byReading =
                new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        BytesRef begin = new BytesRef(prefix);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            @Nullable Terms terms = leaf.reader().terms(Fields.BEGINNING);
            if (terms == null) {
                continue;
            }
            TermsEnum each = terms.iterator();
            int looked = 0;
            for (BytesRef term = each.seekCeil(begin) == TermsEnum.SeekStatus.END ? null : each.term();
                    term != null && StringHelper.startsWith(term, begin) && looked < MOST_BEGINNINGS;
                    term = each.next(), looked++) {
                List<Integer> found = live(leaf, each);
                if (!found.isEmpty()) {
                    byReading
                            .computeIfAbsent(term.utf8ToString(), key -> new ArrayList<>())
                            .addAll(found);
                }
            }
        }
        List<Integer> all = new ArrayList<>();
        byReading.values().forEach(documents -> {
            documents.sort(dearest(wishes));
            all.addAll(documents);
        });
        return all;
    }

    private static List<Integer> live(LeafReaderContext leaf, TermsEnum each) throws IOException {
        List<Integer> found = new ArrayList<>();
        @Nullable Bits live = leaf.reader().getLiveDocs();
        PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (live == null || live.get(doc)) {
                found.add(leaf.docBase + doc);
            }
        }
        return found;
    }

    private Comparator<Integer> dearest(List<String> wishes) {
        Languages languages = new Languages(wishes, List.of());
        Map<String, Integer> ranks = new HashMap<>();
        return Comparator.<Integer>comparingInt(
                        document -> ranks.computeIfAbsent(searcher.language(document), languages::rank))
                .thenComparing(searcher::work, Long::compareUnsigned);
    }
}
