package org.comity.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.comity.search.Facet;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Keys;
import org.comity.search.index.Plan;
import org.comity.search.index.Plan.Alternative;
import org.comity.search.index.Plan.Exact;
import org.comity.search.index.Plan.Phrase;
import org.comity.search.index.Plan.PlacedTerm;
import org.comity.search.index.Ranking;

/// Turns plans into Lucene's queries.
final class LuceneQueries {

    private LuceneQueries() {}

    /// The works that fit: enough of the words, or most of the grams, or a citation, or, when there is nothing of
    /// these,
    /// all that the demands allow.
    ///
    /// @param searcher the one that will be asked, once
    static Query of(Plan plan, TrimmedSearcher searcher) {
        TermSums sums = new TermSums(searcher, plan);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(
                sums.seeks()
                        ? new SumsQuery(sums)
                        : new BoostQuery(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), 0),
                Occur.MUST);
        demand(plan, all);
        return all.build();
    }

    /// The same of nothing but Lucene's own queries: to compare with, and to find the first document that fits.
    static Query plain(Plan plan) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Query> ways = new ArrayList<>();
        if (plan.words().stream().anyMatch(Plan.Word::sought)) {
            ways.add(words(plan));
        }
        plan.exact().forEach(exact -> ways.add(exact(exact)));
        if (!plan.grams().isEmpty()) {
            // most of the letters are those of the question: another form of its words, or a slip of the pen
            ways.add(unscored(
                    grams(plan.grams(), Ranking.requiredGrams(plan.grams().size()))));
        }
        if (ways.isEmpty()) {
            all.add(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), Occur.FILTER);
        } else {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            ways.forEach(way -> any.add(way, Occur.SHOULD));
            all.add(any.build(), Occur.MUST);
            plan.words().stream()
                    .filter(word -> !word.sought() && !word.alternatives().isEmpty())
                    .forEach(word -> all.add(word(word), Occur.SHOULD));
            if (!plan.grams().isEmpty()) {
                all.add(grams(plan.grams(), 0), Occur.SHOULD);
            }
        }
        demand(plan, all);
        return all.build();
    }

    private static Query unscored(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    private static void demand(Plan plan, BooleanQuery.Builder all) {
        plan.demands().phrases().forEach(phrase -> all.add(phrase(phrase), Occur.MUST));
        plan.demands().excluded().forEach(phrase -> all.add(phrase(phrase), Occur.MUST_NOT));
        plan.demands()
                .without()
                .forEach((facet, values) -> values.forEach(value -> all.add(having(facet, value), Occur.MUST_NOT)));
    }

    /// Documents that have a value; for a document at a time, not for all.
    private static Query having(Facet facet, String value) {
        return facet == Facet.LANGUAGE
                ? SortedDocValuesField.newSlowExactQuery(Fields.LANGUAGE, new BytesRef(value))
                : SortedSetDocValuesField.newSlowExactQuery(
                        Fields.FACET, new BytesRef(facet.code() + Keys.FACET_SEPARATOR + value));
    }

    private static Query words(Plan plan) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        List<Plan.Word> sought = plan.words().stream().filter(Plan.Word::sought).toList();
        sought.forEach(word -> words.add(word(word), Occur.SHOULD));
        words.setMinimumNumberShouldMatch(Math.min(plan.required(), sought.size()));
        return words.build();
    }

    /// A word in all its languages. A document has one language, so at most one alternative counts.
    private static Query word(Plan.Word word) {
        BooleanQuery.Builder languages = new BooleanQuery.Builder();
        for (Alternative alternative : word.alternatives()) {
            float weight = (float) alternative.weight();
            languages.add(
                    new BoostQuery(synonyms(Fields.words(alternative.language()), alternative), weight), Occur.SHOULD);
            languages.add(
                    new BoostQuery(
                            synonyms(Fields.titleWords(alternative.language()), alternative), weight * Ranking.TITLE),
                    Occur.SHOULD);
        }
        return languages.build();
    }

    private static Query synonyms(String field, Alternative alternative) {
        if (alternative.terms().size() == 1) {
            return new TermQuery(new Term(field, alternative.terms().getFirst().term()));
        }
        SynonymQuery.Builder terms = new SynonymQuery.Builder(field);
        alternative
                .terms()
                .forEach(each -> terms.addTerm(new Term(field, each.term()), (float) Math.min(1, each.weight())));
        return terms.build();
    }

    private static Query exact(Exact exact) {
        return new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(Fields.of(exact.field()), exact.key()))),
                (float) exact.boost());
    }

    private static Query grams(List<String> grams, int required) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        grams.forEach(gram -> {
            Query query = new TermQuery(new Term(Fields.GRAMS, gram));
            all.add(new BoostQuery(query, Ranking.gram(Analyses.isSound(gram))), Occur.SHOULD);
        });
        all.setMinimumNumberShouldMatch(required);
        return all.build();
    }

    private static Query phrase(Phrase phrase) {
        BooleanQuery.Builder languages = new BooleanQuery.Builder();
        phrase.terms().forEach((language, terms) -> {
            if (!terms.isEmpty()) {
                String field = phrase.titleOnly() ? Fields.titleWords(language) : Fields.words(language);
                languages.add(inPlace(field, terms), Occur.SHOULD);
            }
        });
        return languages.build();
    }

    private static Query inPlace(String field, List<PlacedTerm> terms) {
        SortedMap<Integer, List<Term>> byPlace = new TreeMap<>();
        terms.forEach(each -> byPlace.computeIfAbsent(each.place(), place -> new ArrayList<>())
                .add(new Term(field, each.term())));
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        byPlace.forEach((place, some) -> phrase.add(some.toArray(Term[]::new), place));
        return phrase.build();
    }
}
