package org.comity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Reference;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Found.FoundWork;
import org.comity.search.index.Plan.Alternative;
import org.comity.search.index.Plan.Dates;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.Plan.Exact;
import org.comity.search.index.Plan.Phrase;
import org.comity.search.index.Plan.WeightedTerm;
import org.comity.search.index.Plan.Word;
import org.comity.search.query.QuotedPhrase;

/// Documents and plans to try an index with.
abstract class IndexExamples {

    protected static final Set<Audience> EVERYBODY = Set.of(Audience.EVERYBODY);
    protected static final WorkId ARTICLE = new WorkId("article", "x/16");

    protected final Analyses analyses = new Analyses();

    protected static Found find(SearchIndex index, Plan plan, List<String> wishes) {
        try (View view = index.view(EVERYBODY, Optional.empty())) {
            return view.find(plan, wishes, 0, 10);
        }
    }

    protected static int total(SearchIndex index, Demands demands) {
        return find(index, new Plan(List.of(), 0, List.of(), List.of(), demands), List.of())
                .total();
    }

    protected static List<WorkId> works(Found found) {
        return found.hits().stream().map(FoundWork::work).toList();
    }

    protected static String only(List<String> terms) {
        assertThat(terms).hasSize(1);
        return terms.getFirst();
    }

    protected static Plan with(Plan plan, Exact exact) {
        return new Plan(plan.words(), 1, List.of(), List.of(exact), Demands.NONE);
    }

    protected static Plan grams(List<String> grams) {
        return new Plan(List.of(), 0, grams, List.of(), Demands.NONE);
    }

    protected static FoundWork only(Found found) {
        assertThat(found.hits()).hasSize(1);
        return found.hits().getFirst();
    }

    protected Plan word(String language, String word) {
        return new Plan(
                List.of(new Word(word, List.of(alternative(language, word)))), 1, List.of(), List.of(), Demands.NONE);
    }

    protected Plan both(String english, String chinese) {
        Word word = new Word(english, List.of(alternative("en", english), alternative("zh", chinese)));
        return new Plan(List.of(word), 1, List.of(), List.of(), Demands.NONE);
    }

    protected Alternative alternative(String language, String word) {
        return new Alternative(
                language,
                analyses.terms(language, word).stream()
                        .map(term -> new WeightedTerm(term, 1))
                        .toList(),
                1);
    }

    protected Phrase phrase(String language, String text) {
        return new QuotedPhrase(text, false).in(analyses, List.of(language)).orElseThrow();
    }

    protected static Demands demanding(List<Phrase> phrases, List<Phrase> excluded, Optional<Dates> dates) {
        return new Demands(phrases, excluded, Map.of(), dates);
    }

    protected static Optional<Dates> dates(int from, int to) {
        return Optional.of(new Dates(Optional.of(LocalDate.of(from, 1, 1)), Optional.of(LocalDate.of(to, 12, 31))));
    }

    protected static SearchDocument english(String title, String body) {
        return document(ARTICLE, "en", title, body, Audience.EVERYBODY);
    }

    protected static SearchDocument english(WorkId work, String title) {
        return document(work, "en", title, "", Audience.EVERYBODY);
    }

    protected static SearchDocument chinese(String title, String body) {
        return document(ARTICLE, "zh-Hant", title, body, Audience.EVERYBODY);
    }

    protected static SearchDocument restricted(String title, Audience audience) {
        return document(ARTICLE, "en", title, "", audience);
    }

    protected static SearchDocument document(
            WorkId work, String language, String title, String body, Audience audience) {
        return new SearchDocument(
                work,
                language,
                new SearchDocument.Text(title, body),
                "/a/" + language,
                List.of(Reference.name("X")),
                Map.of(),
                Set.of(audience),
                Optional.of(LocalDate.of(2020, 5, 1)));
    }
}
