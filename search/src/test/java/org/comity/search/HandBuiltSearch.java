package org.comity.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.platform.language.LanguageChoice;
import org.comity.search.MarkedText.Piece;
import org.comity.search.SearchResults.Count;
import org.comity.search.SearchResults.Hit;
import org.comity.search.SearchResults.Sense;
import org.comity.search.SearchResults.Understanding;

/// The search of tests: a list in memory. A document is found when it holds every word of the question, or what the
/// word was taught to mean in another language. It trims by audience as the index must. Order is by key.
public final class HandBuiltSearch implements Search {

    public static final String SNAPSHOT = "snapshot-1";

    private final List<SearchDocument> documents = new ArrayList<>();
    private final Map<String, Sense> senses = new TreeMap<>();
    private final List<SearchRequest> asked = new ArrayList<>();
    private UnaryOperator<Understanding> saying = UnaryOperator.identity();
    private boolean away;

    /// Adds documents; the same work may be added in several languages.
    public HandBuiltSearch with(SearchDocument... more) {
        documents.addAll(List.of(more));
        return this;
    }

    public void remove(WorkId work) {
        documents.removeIf(document -> document.work().equals(work));
    }

    /// Teaches a translation.
    public HandBuiltSearch with(Sense sense) {
        senses.put(sense.word(), sense);
        return this;
    }

    /// Has every answer say something about the question.
    public HandBuiltSearch saying(UnaryOperator<Understanding> change) {
        saying = change;
        return this;
    }

    /// The index cannot be asked any more, or can be again.
    public void away(boolean gone) {
        away = gone;
    }

    private void check() {
        if (away) {
            throw new SearchUnavailableException("the cluster of this test is away");
        }
    }

    /// The last request.
    public SearchRequest last() {
        return asked.getLast();
    }

    @Override
    public SearchResults find(SearchRequest request) {
        check();
        asked.add(request);
        Map<WorkId, List<SearchDocument>> found = found(request, request.chosen());
        List<Hit> hits = found.values().stream()
                .skip(request.window().from())
                .limit(request.window().size())
                .map(work -> hit(work, request))
                .toList();
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<Facet, List<String>> others = new EnumMap<>(Facet.class);
            others.putAll(request.chosen());
            others.remove(facet);
            facets.put(facet, counts(found(request, others), facet));
        }
        Understanding understanding =
                new Understanding(List.of("en"), used(request).toList(), Optional.empty(), false, false, List.of());
        return new SearchResults(hits, found.size(), facets, saying.apply(understanding), SNAPSHOT);
    }

    @Override
    public Set<WorkId> works(SearchRequest request, int most) {
        check();
        asked.add(request);
        return found(request, request.chosen()).keySet().stream()
                .limit(most)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public List<Suggestion> suggest(String typed, SearchRequest.Reader reader, int most) {
        check();
        return documents.stream()
                .filter(document -> visible(document, reader))
                .filter(document -> lower(document.title()).startsWith(lower(typed)))
                .limit(most)
                .map(document -> new Suggestion(
                        document.title(), document.language(), document.work(), document.path(), Optional.empty()))
                .toList();
    }

    private Map<WorkId, List<SearchDocument>> found(SearchRequest request, Map<Facet, List<String>> chosen) {
        Map<WorkId, List<SearchDocument>> works = new LinkedHashMap<>();
        documents.stream()
                .filter(document -> visible(document, request.reader()))
                .filter(document -> words(request).allMatch(word -> holds(document, word, request)))
                .sorted(Comparator.comparing(SearchDocument::work))
                .forEach(document -> works.computeIfAbsent(document.work(), first -> new ArrayList<>())
                        .add(document));
        works.values()
                .removeIf(work -> !chosen.entrySet().stream()
                        .allMatch(facet -> work.stream()
                                .anyMatch(document -> facet.getValue().stream()
                                        .anyMatch(value ->
                                                document.facet(facet.getKey()).contains(value)))));
        return works;
    }

    private boolean holds(SearchDocument document, String word, SearchRequest request) {
        String text = lower(document.title() + " " + document.text().body());
        return text.contains(lower(word))
                || used(request).anyMatch(sense -> sense.word().equals(word) && text.contains(lower(sense.meaning())));
    }

    private Stream<Sense> used(SearchRequest request) {
        return request.bridge().on()
                ? words(request)
                        .filter(senses::containsKey)
                        .map(senses::get)
                        .filter(sense -> !request.bridge().refused().contains(sense.key()))
                : Stream.empty();
    }

    private Hit hit(List<SearchDocument> work, SearchRequest request) {
        Map<String, SearchDocument> byLanguage = new LinkedHashMap<>();
        work.forEach(document -> byLanguage.put(document.language(), document));
        String best = LanguageChoice.best(
                byLanguage.keySet(), request.reader().wishes(), work.getFirst().language());
        SearchDocument shown = Objects.requireNonNull(byLanguage.get(best));
        Map<String, String> others = new TreeMap<>();
        documents.stream()
                .filter(document -> document.work().equals(shown.work()) && visible(document, request.reader()))
                .filter(document -> !document.language().equals(best))
                .forEach(document -> others.put(document.language(), document.path()));
        List<String> marks =
                Stream.concat(words(request), used(request).map(Sense::meaning)).toList();
        return new Hit(
                shown.work(),
                best,
                marked(shown.title(), marks),
                marked(shown.text().body(), marks),
                shown.path(),
                others);
    }

    private static MarkedText marked(String text, List<String> words) {
        for (String word : words) {
            int at = lower(text).indexOf(lower(word));
            if (at >= 0) {
                int end = at + word.length();
                return new MarkedText(Stream.of(
                                new Piece(text.substring(0, at), false),
                                new Piece(text.substring(at, end), true),
                                new Piece(text.substring(end), false))
                        .filter(piece -> !piece.text().isEmpty())
                        .toList());
            }
        }
        return MarkedText.plain(text);
    }

    private static List<Count> counts(Map<WorkId, List<SearchDocument>> found, Facet facet) {
        Map<String, Integer> counts = new HashMap<>();
        found.values()
                .forEach(work -> work.stream()
                        .flatMap(document -> document.facet(facet).stream())
                        .distinct()
                        .forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Count::works).reversed().thenComparing(Count::value))
                .toList();
    }

    private static Stream<String> words(SearchRequest request) {
        return Stream.of(request.text().split("\\s+", -1)).filter(word -> !word.isEmpty());
    }

    private static boolean visible(SearchDocument document, SearchRequest.Reader reader) {
        return document.audiences().stream().anyMatch(reader.audiences()::contains);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
