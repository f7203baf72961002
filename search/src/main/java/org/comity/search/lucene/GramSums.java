package org.comity.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Ranking;
import org.jspecify.annotations.Nullable;

/// How many of a question's grams each document holds, and what they score together. A question has up to 160 grams and
/// each stands in many documents, so the documents are gone through gram by gram, adding up per document, which takes a
/// fraction of the time of going through the grams document by document (term-at-a-time evaluation: Turtle and Flood
/// 1995, "Query Evaluation: Strategies and Optimizations"). For one question to one searcher.
final class GramSums {

    private final TrimmedSearcher searcher;
    private final List<Term> terms;
    private final Map<Object, Sums> known = new ConcurrentHashMap<>();

    /// @param grams each once
    GramSums(TrimmedSearcher searcher, List<String> grams) {
        this.searcher = searcher;
        this.terms = grams.stream().map(gram -> new Term(Fields.GRAMS, gram)).toList();
    }

    /// By the number of a document in its segment.
    record Sums(double[] scores, short[] counts, long cost) {}

    /// Documents that hold at least so many of the grams, with what those score.
    Query atLeast(int required) {
        return new AtLeast(this, Math.max(1, required));
    }

    /// The sums of a segment, counted when first asked for.
    Sums of(LeafReaderContext leaf) throws IOException {
        @Nullable Sums there = known.get(leaf.id());
        if (there != null) {
            return there;
        }
        Sums sums = add(leaf);
        known.put(leaf.id(), sums);
        return sums;
    }

    private Sums add(LeafReaderContext leaf) throws IOException {
        int documents = leaf.reader().maxDoc();
        double[] scores = new double[documents];
        short[] counts = new short[documents];
        int[] lengths = searcher.segments().get(leaf.ord).columns().gramLengths();
        long cost = 0;
        for (Weighed each : weighed(leaf)) {
            PostingsEnum postings = each.postings();
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                scores[doc] += each.scorer().score(postings.freq(), lengths[doc]);
                counts[doc]++;
                cost++;
            }
        }
        return new Sums(scores, counts, cost);
    }

    private record Weighed(PostingsEnum postings, SimScorer scorer) {}

    private List<Weighed> weighed(LeafReaderContext leaf) throws IOException {
        List<Weighed> all = new ArrayList<>();
        @Nullable CollectionStatistics collection = searcher.collectionStatistics(Fields.GRAMS);
        if (collection == null) {
            return all;
        }
        for (Term term : terms) {
            @Nullable PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
            if (postings != null) {
                float boost = Analyses.isSound(term.text()) ? Ranking.GRAM * Ranking.SOUND : Ranking.GRAM;
                all.add(new Weighed(
                        postings,
                        searcher.getSimilarity().scorer(boost, collection, searcher.termStatistics(term, 1, 1))));
            }
        }
        return all;
    }

    /// Documents that hold at least so many of some grams, with what the grams score together.
    private static final class AtLeast extends Query {

        private final GramSums sums;
        private final int required;

        AtLeast(GramSums sums, int required) {
            this.sums = sums;
            this.required = required;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
            return new Weight(this) {
                @Override
                public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                    Sums counted = sums.of(leaf);
                    return new ScorerSupplier() {
                        @Override
                        public Scorer get(long leadCost) {
                            return new GramsScorer(counted, required, boost);
                        }

                        @Override
                        public long cost() {
                            return Math.min(counted.cost(), counted.counts().length);
                        }
                    };
                }

                @Override
                public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
                    Sums counted = sums.of(leaf);
                    return counted.counts()[doc] >= required
                            ? Explanation.match((float) (boost * counted.scores()[doc]), "sum of the grams")
                            : Explanation.noMatch("too few of the grams");
                }

                @Override
                public boolean isCacheable(LeafReaderContext leaf) {
                    return false;
                }
            };
        }

        @Override
        public void visit(QueryVisitor visitor) {
            if (visitor.acceptField(Fields.GRAMS)) {
                visitor.visitLeaf(this);
            }
        }

        @Override
        public String toString(String field) {
            return "%d of %s".formatted(required, sums.terms);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AtLeast query && query.sums == sums && query.required == required;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(sums) * 31 + required;
        }
    }

    private static final class GramsScorer extends Scorer {

        private final Sums counted;
        private final float boost;
        private final DocIdSetIterator documents;

        GramsScorer(Sums counted, int required, float boost) {
            this.counted = counted;
            this.boost = boost;
            this.documents = new Holding(counted, required);
        }

        @Override
        public int docID() {
            return documents.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return documents;
        }

        @Override
        public float score() {
            return (float) (boost * counted.scores()[documents.docID()]);
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    /// The documents with enough grams, in their order.
    private static final class Holding extends DocIdSetIterator {

        private final Sums counted;
        private final int required;
        private int doc = -1;

        Holding(Sums counted, int required) {
            this.counted = counted;
            this.required = required;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) {
            short[] counts = counted.counts();
            int next = target;
            while (next < counts.length && counts[next] < required) {
                next++;
            }
            doc = next < counts.length ? next : NO_MORE_DOCS;
            return doc;
        }

        @Override
        public long cost() {
            return Math.min(counted.cost(), counted.counts().length);
        }
    }
}
