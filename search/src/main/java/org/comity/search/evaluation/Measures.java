package org.comity.search.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How good one ranking is, each 0 to 1. The conventions are those of trec_eval (measures `ndcg_cut_10`, `recall_10`,
/// `recall_100`, and `recip_rank` of the first ten): a document without judgement counts as not relevant, one of grade
/// 1 or more as relevant.
///
/// @param ndcg10 normalised discounted cumulative gain of the first ten (Järvelin & Kekäläinen 2002, section 2): the
/// gain is the grade, the discount log2(rank + 1) from the first rank on, as in trec_eval; the ideal ranking is made of
/// all judgements of the query
/// @param recall10 part of the relevant documents that is among the first ten
/// @param recall100 the same for the first hundred
/// @param mrr10 reciprocal rank of the first relevant document, 0 when it is not among the first ten
record Measures(double ndcg10, double recall10, double recall100, double mrr10) {

    /// How long a ranking must be to be measured.
    static final int DEPTH = 100;

    private static final int FIRST = 10;

    /// Measures a ranking.
    ///
    /// @param ranking ids of documents, best first, no id twice
    /// @param grades of the documents that were judged for the query; at least one is relevant
    static Measures of(List<String> ranking, Map<String, Integer> grades) {
        List<Integer> gained =
                ranking.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        List<Integer> ideal =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        long relevant = relevant(ideal, ideal.size());
        if (relevant == 0) {
            throw new IllegalArgumentException("Without a relevant document nothing can be measured.");
        }
        return new Measures(
                gain(gained) / gain(ideal),
                (double) relevant(gained, FIRST) / relevant,
                (double) relevant(gained, DEPTH) / relevant,
                reciprocalRank(gained));
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < Math.min(FIRST, grades.size()); i++) {
            sum += grades.get(i) * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }

    private static long relevant(List<Integer> grades, int most) {
        return grades.stream().limit(most).filter(grade -> grade > 0).count();
    }

    private static double reciprocalRank(List<Integer> grades) {
        for (int i = 0; i < Math.min(FIRST, grades.size()); i++) {
            if (grades.get(i) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
