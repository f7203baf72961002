package org.comity.search.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/// BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond") with the exact
/// length of a field in place of Lucene's rounded one, so that averages can be kept without the documents that
/// were deleted.
final class ExactBm25 extends Similarity {

    /// How soon a word that comes again says nothing new, and how much long texts are held back; measured, see
    /// docs/search-quality.md.
    private static final float K1 = 0.9f;

    private static final float B = 0.6f;

    @Override
    public long computeNorm(FieldInvertState state) {
        return Math.max(1, state.getLength());
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        double idf = 0;
        for (TermStatistics term : terms) {
            double documents = term.docFreq();
            idf += Math.log(1 + (collection.docCount() - documents + 0.5) / (documents + 0.5));
        }
        float average = (float) (collection.sumTotalTermFreq() / (double) collection.docCount());
        return new Bm25Scorer((float) (boost * Math.max(idf, 1e-3)), average);
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
            float norm = K1 * (1 - B + B * length / average);
            return weight - weight / (1 + frequency / norm);
        }

        @Override
        public Explanation explain(Explanation frequency, long length) {
            return Explanation.match(score(frequency.getValue().floatValue(), length), "BM25 with exact length");
        }
    }
}
