package org.comity.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.comity.search.lucene.TermSums.Sums;

/// Documents that hold enough of what a question seeks, with what that scores together.
final class SumsQuery extends Query {

    private final TermSums sums;

    SumsQuery(TermSums sums) {
        this.sums = sums;
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
                        return new SumsScorer(counted, boost);
                    }

                    @Override
                    public long cost() {
                        return counted.documents();
                    }
                };
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
                Sums counted = sums.of(leaf);
                return counted.isEnough(doc)
                        ? Explanation.match((float) (boost * counted.score(doc)), "sum of words and grams")
                        : Explanation.noMatch("too few words and grams");
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "enough of " + sums;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SumsQuery query && query.sums == sums;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(sums);
    }

    private static final class SumsScorer extends Scorer {

        private final Sums counted;
        private final float boost;
        private final Holding documents;

        SumsScorer(Sums counted, float boost) {
            this.counted = counted;
            this.boost = boost;
            this.documents = new Holding(counted);
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
            return (float) (boost * counted.score(documents.docID()));
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    /// The documents with enough, in their order.
    private static final class Holding extends DocIdSetIterator {

        private final Sums counted;
        private int doc = -1;

        Holding(Sums counted) {
            this.counted = counted;
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
            int next = target;
            while (next < counted.documents() && !counted.isEnough(next)) {
                next++;
            }
            doc = next < counted.documents() ? next : NO_MORE_DOCS;
            return doc;
        }

        @Override
        public long cost() {
            return counted.documents();
        }
    }
}
