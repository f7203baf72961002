package org.comity.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Plan;
import org.comity.search.index.Plan.Alternative;
import org.comity.search.index.Plan.Exact;
import org.comity.search.index.Plan.WeightedTerm;
import org.comity.search.index.Ranking;
import org.jspecify.annotations.Nullable;

/// How many of a question's words and grams each document holds, and what they score together. With its meanings in
/// other languages a question has many hundred terms, and each stands in many documents, so the documents are gone
/// through term by term, adding up per document, which takes a fraction of the time of going through the terms document
/// by document (term-at-a-time evaluation: Turtle and Flood 1995, "Query Evaluation: Strategies and Optimizations").
/// For one question to one searcher.
final class TermSums {

    private final TrimmedSearcher searcher;
    private final Plan plan;

    TermSums(TrimmedSearcher searcher, Plan plan) {
        this.searcher = searcher;
        this.plan = plan;
    }

    /// The sums of a segment, by the number of a document in it.
    ///
    /// @param required how many of the words must be there so that they count, and how many grams are enough
    /// @param words what the words that are sought score
    /// @param rest what other words, grams, titles and citations score
    /// @param wordCounts how many of the words that are sought it holds
    /// @param gramCounts how many of the grams; as many as there can be where a title or a citation fits
    record Sums(Required required, double[] words, double[] rest, short[] wordCounts, short[] gramCounts) {

        private Sums(Required required, int documents) {
            this(required, new double[documents], new double[documents], new short[documents], new short[documents]);
        }

        int documents() {
            return rest.length;
        }

        /// Whether a document is found.
        boolean isEnough(int doc) {
            return wordCounts[doc] >= required.words() || gramCounts[doc] >= required.grams();
        }

        double score(int doc) {
            return rest[doc] + (wordCounts[doc] >= required.words() ? words[doc] : 0);
        }
    }

    /// How much is enough: so many words, or most of the letters of the question, which are another form of its
    /// words or a slip of the pen.
    private record Required(int words, int grams) {

        static Required by(Plan plan) {
            long sought = plan.words().stream().filter(Plan.Word::sought).count();
            return new Required(
                    Math.max(1, (int) Math.min(plan.required(), sought)),
                    Ranking.requiredGrams(plan.grams().size()));
        }
    }

    /// Whether there is anything that a document is found by.
    boolean seeks() {
        return !plan.grams().isEmpty()
                || !plan.exact().isEmpty()
                || plan.words().stream().anyMatch(Plan.Word::sought);
    }

    /// Goes through a segment.
    Sums of(LeafReaderContext leaf) throws IOException {
        return new Adding(leaf).all();
    }

    @Override
    public String toString() {
        return plan.toString();
    }

    /// Adds up one segment.
    private final class Adding {

        private final LeafReader reader;
        private final Columns.Lengths lengths;
        private final Sums sums;
        private final Map<String, TermsEnum> terms = new HashMap<>();
        private final DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
        /// Which word was counted last for a document, from 1.
        private final short[] counted;

        private final float[] frequencies;
        private int[] documents = new int[0];
        private @Nullable PostingsEnum reused;

        Adding(LeafReaderContext leaf) {
            this.reader = leaf.reader();
            this.lengths = searcher.segments().get(leaf.ord).columns().lengths();
            this.sums = new Sums(Required.by(plan), reader.maxDoc());
            this.counted = new short[reader.maxDoc()];
            this.frequencies = new float[reader.maxDoc()];
        }

        Sums all() throws IOException {
            short number = 0;
            for (Plan.Word word : plan.words()) {
                number++;
                for (Alternative alternative : word.alternatives()) {
                    float weight = (float) alternative.weight();
                    String words = Fields.words(alternative.language());
                    String titleWords = Fields.titleWords(alternative.language());
                    add(alternative.terms(), word.sought() ? number : 0, new Field(words, lengths.words(), weight));
                    add(
                            alternative.terms(),
                            word.sought() ? number : 0,
                            new Field(titleWords, lengths.titleWords(), weight * Ranking.TITLE));
                }
            }
            for (String gram : plan.grams()) {
                gram(new Field(Fields.GRAMS, lengths.grams(), Ranking.gram(Analyses.isSound(gram))), gram);
            }
            for (Exact exact : plan.exact()) {
                exact(exact);
            }
            return sums;
        }

        /// A title or a citation is enough whatever else is there; last, because nothing counts after it.
        private void exact(Exact exact) throws IOException {
            @Nullable PostingsEnum postings = postings(Fields.of(exact.field()), exact.key());
            if (postings != null) {
                for (int doc = postings.docID(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    sums.rest()[doc] += (float) exact.boost();
                    sums.gramCounts()[doc] = Short.MAX_VALUE;
                }
            }
        }

        /// A field to look into.
        ///
        /// @param lengths by document
        /// @param boost of what is found there
        private record Field(String name, int[] lengths, float boost) {}

        /// The documents of a term; the one handed out before is no longer good.
        private @Nullable PostingsEnum postings(String field, String term) throws IOException {
            @Nullable TermsEnum all = terms.get(field);
            if (all == null) {
                @Nullable Terms there = reader.terms(field);
                all = there == null ? TermsEnum.EMPTY : there.iterator();
                terms.put(field, all);
            }
            if (!all.seekExact(new BytesRef(term))) {
                return null;
            }
            reused = all.postings(reused, PostingsEnum.FREQS);
            return reused.nextDoc() == DocIdSetIterator.NO_MORE_DOCS ? null : reused;
        }

        /// Fills `some` with the next documents of a term.
        private boolean more(PostingsEnum postings) throws IOException {
            postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, some);
            return some.size > 0;
        }

        private void gram(Field field, String gram) throws IOException {
            @Nullable PostingsEnum postings = postings(field.name(), gram);
            if (postings == null) {
                return;
            }
            SimScorer scorer = scorer(field, List.of(new WeightedTerm(gram, 1)));
            while (more(postings)) {
                for (int at = 0; at < some.size; at++) {
                    int doc = some.docs[at];
                    sums.rest()[doc] += scorer.score(some.features[at], field.lengths()[doc]);
                    sums.gramCounts()[doc]++;
                }
            }
        }

        /// Adds terms that count as one (SynonymQuery's sum of weighted frequencies).
        ///
        /// @param word number of the word that they mean, 0 when it only helps to order
        private void add(List<WeightedTerm> together, int word, Field field) throws IOException {
            if (together.size() != 1) {
                addSeveral(together, word, field);
                return;
            }
            @Nullable
            PostingsEnum postings = postings(field.name(), together.getFirst().term());
            if (postings != null) {
                SimScorer scorer = scorer(field, together);
                while (more(postings)) {
                    for (int at = 0; at < some.size; at++) {
                        score(some.docs[at], some.features[at], scorer, word, field);
                    }
                }
            }
        }

        private void addSeveral(List<WeightedTerm> together, int word, Field field) throws IOException {
            int touched = 0;
            for (WeightedTerm each : together) {
                @Nullable PostingsEnum postings = postings(field.name(), each.term());
                float weight = (float) Math.min(1, each.weight());
                while (postings != null && more(postings)) {
                    documents = ArrayUtil.grow(documents, touched + some.size);
                    for (int at = 0; at < some.size; at++) {
                        int doc = some.docs[at];
                        if (frequencies[doc] == 0) {
                            documents[touched++] = doc;
                        }
                        frequencies[doc] += weight * some.features[at];
                    }
                }
            }
            if (touched > 0) {
                SimScorer scorer = scorer(field, together);
                for (int at = 0; at < touched; at++) {
                    score(documents[at], frequencies[documents[at]], scorer, word, field);
                    frequencies[documents[at]] = 0;
                }
            }
        }

        private void score(int doc, float frequency, SimScorer scorer, int word, Field field) {
            float score = scorer.score(frequency, field.lengths()[doc]);
            if (word == 0) {
                sums.rest()[doc] += score;
                return;
            }
            sums.words()[doc] += score;
            if (counted[doc] != word) {
                counted[doc] = (short) word;
                sums.wordCounts()[doc]++;
            }
        }

        private SimScorer scorer(Field field, List<WeightedTerm> together) throws IOException {
            @Nullable CollectionStatistics collection = searcher.collectionStatistics(field.name());
            if (collection == null) {
                throw new IllegalStateException("a term of " + field.name() + " is in an index without that field");
            }
            long most = 1;
            for (WeightedTerm each : together) {
                most = Math.max(most, searcher.documents(new Term(field.name(), each.term())));
            }
            BytesRef name = new BytesRef(together.getFirst().term());
            return searcher.getSimilarity().scorer(field.boost(), collection, new TermStatistics(name, most, most));
        }
    }
}
