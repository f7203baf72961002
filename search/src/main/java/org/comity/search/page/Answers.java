package org.comity.search.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.comity.platform.language.Localizer;
import org.comity.search.Facet;
import org.comity.search.SearchResults;
import org.comity.search.SearchResults.Ignored;
import org.comity.search.SearchResults.Understanding;
import org.comity.search.WorkId;
import org.comity.search.page.Findings.Group;
import org.comity.search.page.Findings.Hit;
import org.comity.search.page.Findings.Paging;
import org.comity.search.page.Findings.Translation;
import org.comity.search.page.Findings.Value;
import org.comity.search.page.Notices.Sense;
import org.comity.search.question.FacetLabels;
import org.comity.search.question.Question;
import org.comity.search.question.SearchPaths;

/// Puts results into the words and links of a page.
@Singleton
public final class Answers {

    static final int PAGE_SIZE = 20;

    /// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: a part of another direction does not disturb the sentence.
    private static final String ISOLATE = "\u2068";

    private static final String END_OF_ISOLATE = "\u2069";

    private final FacetLabels labels;

    @Inject
    public Answers(FacetLabels labels) {
        this.labels = labels;
    }

    /// @param fresh which works are new to the reader
    SearchPage.Answer answer(Question question, SearchResults results, Predicate<WorkId> fresh, Localizer localizer) {
        return new SearchPage.Answer(
                findings(question, results, fresh, localizer), notices(question, results.understanding(), localizer));
    }

    private Findings findings(Question question, SearchResults results, Predicate<WorkId> fresh, Localizer localizer) {
        List<Hit> hits = results.hits().stream()
                .map(hit -> new Hit(
                        labels.value(Facet.KIND, hit.work().kind(), localizer),
                        hit.language(),
                        hit.title(),
                        hit.extract(),
                        hit.path(),
                        hit.alsoIn().entrySet().stream()
                                .map(other -> new Translation(other.getKey(), other.getValue()))
                                .toList(),
                        fresh.test(hit.work())))
                .toList();
        List<Group> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Value> values = values(question, facet, results.facets().getOrDefault(facet, List.of()), localizer);
            if (values.size() > 1 || values.stream().anyMatch(Value::chosen)) {
                groups.add(new Group(facet.code(), FacetLabels.facet(facet, localizer), values));
            }
        }
        List<Value> chosen = groups.stream()
                .flatMap(group -> group.values().stream())
                .filter(Value::chosen)
                .toList();
        int from = (question.place().page() - 1) * PAGE_SIZE + 1;
        return new Findings(results.total(), from, hits, groups, chosen, paging(question, results), results.snapshot());
    }

    private List<Value> values(Question question, Facet facet, List<SearchResults.Count> counts, Localizer localizer) {
        List<Value> values = new ArrayList<>();
        counts.forEach(count -> values.add(value(question, facet, count, localizer)));
        question.chosen(facet).stream()
                .filter(value ->
                        counts.stream().noneMatch(count -> count.value().equals(value)))
                .forEach(value -> values.add(value(question, facet, new SearchResults.Count(value, 0), localizer)));
        values.sort(Comparator.comparing(Value::chosen).reversed());
        return values;
    }

    private Value value(Question question, Facet facet, SearchResults.Count count, Localizer localizer) {
        return new Value(
                labels.value(facet, count.value(), localizer),
                count.works(),
                question.isChosen(facet, count.value()),
                SearchPaths.of(question.toggled(facet, count.value())));
    }

    private static Paging paging(Question question, SearchResults results) {
        int page = question.place().page();
        int pages = Math.min((results.total() + PAGE_SIZE - 1) / PAGE_SIZE, Question.LAST_PAGE);
        return new Paging(
                page,
                pages,
                Optional.of(page - 1)
                        .filter(previous -> previous >= 1 && previous <= pages)
                        .map(previous -> SearchPaths.of(question.at(previous, results.snapshot()))),
                Optional.of(page + 1)
                        .filter(next -> next <= pages)
                        .map(next -> SearchPaths.of(question.at(next, results.snapshot()))));
    }

    private static Notices notices(Question question, Understanding understanding, Localizer localizer) {
        boolean on = question.bridge().on();
        return new Notices(
                understanding.senses().stream()
                        .map(sense -> new Sense(
                                sense.word(),
                                sense.language(),
                                sense.meaning(),
                                sense.meaningLanguage(),
                                SearchPaths.of(question.sense(sense.key(), false))))
                        .toList(),
                question.bridge().refused().stream()
                        .sorted()
                        .flatMap(key -> refused(question, key).stream())
                        .toList(),
                new Notices.Bridge(on, SearchPaths.of(question.bridged(!on))),
                understanding
                        .correction()
                        .map(text -> new Notices.Correction(text, SearchPaths.of(question.asking(text)))),
                understanding.ignored().stream()
                        .map(part -> ignored(part, localizer))
                        .toList(),
                understanding.loosened(),
                understanding.renewed());
    }

    /// A refused sense is known by its key alone, see [SearchResults.Sense#key].
    private static Optional<Sense> refused(Question question, String key) {
        int meaning = key.lastIndexOf('>');
        int colon = key.indexOf(':', meaning + 1);
        return meaning < 1 || colon < 0
                ? Optional.empty()
                : Optional.of(new Sense(
                        key.substring(0, meaning),
                        "und",
                        key.substring(colon + 1),
                        key.substring(meaning + 1, colon),
                        SearchPaths.of(question.sense(key, true))));
    }

    static String ignored(Ignored part, Localizer localizer) {
        String reason = part.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return localizer.text("search.ignored." + reason, Map.of("part", ISOLATE + part.part() + END_OF_ISOLATE));
    }
}
