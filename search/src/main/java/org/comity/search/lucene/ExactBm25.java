package org.comity.search.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.comity.search.index.Ranking;

/// BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond") with the exact
/// length of a field in place of Lucene's rounded one, so that averages can be kept without the documents that
/// were deleted.
final class ExactBm25 extends Similarity {

    @Override
    public long computeNorm(FieldInvertState state) {
        return Math.max(1, state.getLength());
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        double idf = 0;
        for (TermStatistics term : terms) {
            idf += Ranking.rarity((double) collection.docCount(), (double) term.docFreq());
        }
        float average = (float) (collection.sumTotalTermFreq() / (double) collection.docCount());
        return new Bm25Scorer(Ranking.weight(boost, idf), average);
    }

    private static final class Bm25Scorer extends SimScorer {

        private final float weight;
        private final float average;

        Bm25Scorer(float weight, float average) {
            this.weight = weight;
            this.average = average;
        }

        @Override
        public float score(float frequency, long length) {
            float norm = Ranking.K1 * (1 - Ranking.B + Ranking.B * length / average);
            return weight - weight / (1 + frequency / norm);
        }

        @Override
        public Explanation explain(Explanation frequency, long length) {
            return Explanation.match(score(frequency.getValue().floatValue(), length), "BM25 with exact length");
        }
    }
}
