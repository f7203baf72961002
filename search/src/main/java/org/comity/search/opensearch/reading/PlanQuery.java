package org.comity.search.opensearch.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.platform.json.Json;
import org.comity.search.Facet;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Keys;
import org.comity.search.index.Plan;
import org.comity.search.index.Plan.Alternative;
import org.comity.search.index.Plan.Exact;
import org.comity.search.index.Plan.ExactField;
import org.comity.search.index.Plan.Phrase;
import org.comity.search.index.Ranking;
import org.comity.search.opensearch.document.Fields;
import org.comity.search.opensearch.document.Terms;
import org.comity.search.opensearch.reading.Statistics.Term;

/// Turns a plan into a query, clause by clause as the engine inside the server does. Clauses that no visible document
/// fits are left out, which changes nothing and keeps the query small.
final class PlanQuery {

    /// Terms of one query; the rest of 1,024 is for citations.
    private static final int MOST_TERMS = 1000;

    private static final double LITTLE = 1e-6;

    private final Plan plan;
    private final Statistics statistics;
    private Budget budget = new Budget(List.of(), 1);

    PlanQuery(Plan plan, Statistics statistics) {
        this.plan = plan;
        this.statistics = statistics;
    }

    /// Every term that the query weighs.
    Set<Term> terms() {
        Set<Term> all = new LinkedHashSet<>();
        for (Plan.Word word : plan.words()) {
            for (Alternative alternative : word.alternatives()) {
                alternative.terms().forEach(each -> {
                    all.add(new Term(Fields.words(alternative.language()), each.term()));
                    all.add(new Term(Fields.titleWords(alternative.language()), each.term()));
                });
            }
        }
        plan.grams().forEach(gram -> all.add(new Term(Fields.GRAMS, gram)));
        plan.demands()
                .phrases()
                .forEach(phrase -> phrase.terms()
                        .forEach((language, terms) ->
                                terms.forEach(each -> all.add(new Term(field(phrase, language), each.term())))));
        return all;
    }

    /// The query; [#terms] are known by now.
    ObjectNode query() {
        budget = new Budget(values(), Math.max(1, MOST_TERMS - 2 * plan.grams().size() - phraseTerms()));
        ObjectNode query = Json.mapper().createObjectNode();
        ObjectNode all = query.putObject("bool");
        List<ObjectNode> must = new ArrayList<>();
        List<ObjectNode> ways = ways();
        if (ways.isEmpty()) {
            must.add(Queries.everything());
        } else {
            must.add(Queries.some(ways, 1));
            all.putArray("should").addAll(grams()).addAll(unsought());
            all.put("minimum_should_match", 0);
        }
        plan.demands().phrases().forEach(phrase -> must.add(phrase(phrase)));
        all.putArray("must").addAll(must);
        all.putArray("must_not")
                .addAll(plan.demands().excluded().stream().map(PlanQuery::plain).toList())
                .addAll(plan.demands().without().entrySet().stream()
                        .flatMap(facet -> facet.getValue().stream().map(value -> having(facet.getKey(), value)))
                        .toList());
        plan.demands().dates().ifPresent(dates -> all.putArray("filter").add(within(dates)));
        return query;
    }

    private static ObjectNode having(Facet facet, String value) {
        return facet == Facet.LANGUAGE
                ? Queries.term(Fields.LANGUAGE, value)
                : Queries.term(Fields.FACET, facet.code() + Keys.FACET_SEPARATOR + value);
    }

    private int phraseTerms() {
        return Stream.concat(plan.demands().phrases().stream(), plan.demands().excluded().stream())
                .mapToInt(phrase -> phrase.terms().size())
                .sum();
    }

    private List<Double> values() {
        List<Double> values = new ArrayList<>();
        for (Plan.Word word : plan.words()) {
            for (Alternative alternative : word.alternatives()) {
                for (Plan.WeightedTerm each : alternative.terms()) {
                    add(values, Fields.words(alternative.language()), each, alternative.weight());
                    add(values, Fields.titleWords(alternative.language()), each, alternative.weight() * Ranking.TITLE);
                }
            }
        }
        return values;
    }

    private void add(List<Double> values, String field, Plan.WeightedTerm term, double boost) {
        int holding = statistics.documents(new Term(field, term.term()));
        if (holding > 0) {
            values.add(value(field, term, boost, holding));
        }
    }

    private double value(String field, Plan.WeightedTerm term, double boost, int holding) {
        // the likeliest meanings; of equals what tells more
        return boost * term.weight() + LITTLE * statistics.rarity(field, holding);
    }

    private List<ObjectNode> ways() {
        List<ObjectNode> ways = new ArrayList<>();
        if (plan.words().stream().anyMatch(Plan.Word::sought)) {
            List<ObjectNode> words = plan.words().stream()
                    .filter(Plan.Word::sought)
                    .map(this::word)
                    .toList();
            ways.add(Queries.some(words, Math.min(plan.required(), words.size())));
        }
        plan.exact().forEach(exact -> ways.add(exact(exact)));
        if (!plan.grams().isEmpty()) {
            List<ObjectNode> grams = plan.grams().stream()
                    .map(gram -> Queries.term(Fields.GRAMS, Terms.escaped(gram)))
                    .toList();
            ways.add(Queries.constant(
                    Queries.some(grams, Ranking.requiredGrams(plan.grams().size())), 0));
        }
        return ways;
    }

    /// Words that only order what others find.
    private List<ObjectNode> unsought() {
        return plan.words().stream()
                .filter(word -> !word.sought() && !word.alternatives().isEmpty())
                .map(this::word)
                .toList();
    }

    private ObjectNode word(Plan.Word word) {
        List<ObjectNode> languages = new ArrayList<>();
        for (Alternative alternative : word.alternatives()) {
            synonyms(languages, Fields.words(alternative.language()), alternative, 1);
            synonyms(languages, Fields.titleWords(alternative.language()), alternative, Ranking.TITLE);
        }
        return Queries.some(languages, 1);
    }

    /// Several terms count as one that stands as often as all of them together, each by its weight, and is as frequent
    /// as the most frequent of them.
    private void synonyms(List<ObjectNode> clauses, String field, Alternative alternative, float share) {
        List<ObjectNode> terms = new ArrayList<>();
        boolean single = alternative.terms().size() == 1;
        int most = 0;
        for (Plan.WeightedTerm each : alternative.terms()) {
            int holding = statistics.documents(new Term(field, each.term()));
            if (holding > 0 && budget.keeps(value(field, each, alternative.weight() * share, holding))) {
                most = Math.max(most, holding);
                double weight = single ? 1 : Math.min(1, each.weight());
                terms.add(Queries.term(field, Terms.escaped(each.term()), weight));
            }
        }
        if (!terms.isEmpty()) {
            ObjectNode frequency = terms.size() == 1 ? terms.getFirst() : Queries.some(terms, 1);
            float boost = (float) alternative.weight() * share;
            clauses.add(scored(frequency, field, boost, statistics.rarity(field, most)));
        }
    }

    private ObjectNode scored(ObjectNode frequency, String field, float boost, double rarities) {
        return Queries.scored(
                frequency,
                field,
                Ranking.weight(boost, rarities),
                statistics.extent(field).average());
    }

    private static ObjectNode exact(Exact exact) {
        String field = exact.field() == ExactField.REFERENCE ? Fields.REFERENCE : Fields.EXACT;
        return Queries.constant(Queries.term(field, exact.key()), exact.boost());
    }

    private List<ObjectNode> grams() {
        List<ObjectNode> all = new ArrayList<>();
        for (String gram : plan.grams()) {
            int holding = statistics.documents(new Term(Fields.GRAMS, gram));
            if (holding > 0) {
                all.add(scored(
                        Queries.term(Fields.GRAMS, Terms.escaped(gram)),
                        Fields.GRAMS,
                        Ranking.gram(Analyses.isSound(gram)),
                        statistics.rarity(Fields.GRAMS, holding)));
            }
        }
        return all;
    }

    private ObjectNode phrase(Phrase phrase) {
        List<ObjectNode> languages = new ArrayList<>();
        phrase.terms().forEach((language, terms) -> {
            String field = field(phrase, language);
            if (!terms.isEmpty() && statistics.extent(field).documents() > 0) {
                double rarities = terms.stream()
                        .map(each -> new Term(field, each.term()))
                        .mapToInt(statistics::documents)
                        .filter(holding -> holding > 0)
                        .mapToDouble(holding -> statistics.rarity(field, holding))
                        .sum();
                languages.add(scored(Queries.phrase(field, terms), field, 1, rarities));
            }
        });
        return Queries.some(languages, 1);
    }

    private static ObjectNode plain(Phrase phrase) {
        List<ObjectNode> languages = new ArrayList<>();
        phrase.terms().forEach((language, terms) -> {
            if (!terms.isEmpty()) {
                languages.add(Queries.phrase(field(phrase, language), terms));
            }
        });
        return Queries.some(languages, 1);
    }

    private static String field(Phrase phrase, String language) {
        return phrase.titleOnly() ? Fields.titleWords(language) : Fields.words(language);
    }

    private static ObjectNode within(Plan.Dates dates) {
        ObjectNode query = Json.mapper().createObjectNode();
        ObjectNode range = query.putObject("range").putObject(Fields.DATE);
        range.put("gte", dates.from().map(date -> date.toEpochDay()).orElse(Long.MIN_VALUE));
        range.put("lte", dates.to().map(date -> date.toEpochDay()).orElse(Long.MAX_VALUE));
        return query;
    }
}
