package org.comity.search.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.platform.language.Localizer;
import org.comity.search.Facet;
import org.comity.search.MarkedText;
import org.comity.search.SearchResults;
import org.comity.search.SearchResults.Understanding;
import org.comity.search.question.FacetLabels;
import org.comity.search.question.Question;

/// What was found, for programs.
///
/// @param total works found
/// @param page from 1
/// @param snapshot to be given with other pages, so that they neither repeat nor leave out a work
/// @param works best first
/// @param complete whether the index holds everything; not so while it is being built for the first time
/// @param next the address of the next page, if there is one
public record FoundWorks(
        int total,
        @Schema(description = COMPLETE) boolean complete,
        int page,
        String snapshot,
        List<FoundWork> works,
        List<FoundFacet> facets,
        UnderstoodQuestion understanding,
        Optional<String> next) {

    static final String COMPLETE = "Whether the index holds everything; false while it is being built, when works may "
            + "be missing that are there";

    /// A work.
    ///
    /// @param language BCP 47 tag of title and extract
    /// @param path on this site
    /// @param alsoIn other languages of the work, with their paths
    public record FoundWork(
            String kind,
            String id,
            String language,
            MarkedPassage title,
            MarkedPassage extract,
            String path,
            Map<String, String> alsoIn) {}

    /// A text and which parts of it were sought.
    ///
    /// @param text the whole
    /// @param pieces in order; together they are the text
    public record MarkedPassage(String text, List<PassagePiece> pieces) {

        static MarkedPassage of(MarkedText marked) {
            return new MarkedPassage(
                    marked.text(),
                    marked.pieces().stream()
                            .map(piece -> new PassagePiece(piece.text(), piece.marked()))
                            .toList());
        }
    }

    public record PassagePiece(String text, boolean marked) {}

    /// A facet.
    ///
    /// @param parameter the name of the parameter that narrows down to its values
    public record FoundFacet(String parameter, List<FacetCount> values) {}

    /// A value of a facet.
    ///
    /// @param name in the language of the request
    public record FacetCount(String value, String name, int works, boolean chosen) {}

    /// How the question was taken.
    ///
    /// @param languages that the question may be in, likeliest first
    /// @param correction what may have been meant
    /// @param loosened whether nothing has all the words
    /// @param renewed whether the snapshot that was given is gone
    public record UnderstoodQuestion(
            List<String> languages,
            List<UnderstoodSense> senses,
            Optional<String> correction,
            boolean loosened,
            boolean renewed,
            List<IgnoredPart> ignored) {}

    /// A word that was sought in another language too.
    ///
    /// @param key the value of `without` that leaves it out
    public record UnderstoodSense(String key, String word, String language, String meaning, String meaningLanguage) {}

    /// A part of the question that could not be used.
    ///
    /// @param reason `quote-not-closed`, `unknown-field`, `no-date`, `time-excluded`, `only-exclusions`,
    ///   `too-long` or `nothing-to-seek`
    public record IgnoredPart(String part, String reason) {}

    static FoundWorks of(
            Question question, SearchResults results, boolean complete, FacetLabels labels, Localizer localizer) {
        return new FoundWorks(
                results.total(),
                complete,
                question.place().page(),
                results.snapshot(),
                results.hits().stream().map(FoundWorks::work).toList(),
                facets(question, results, labels, localizer),
                understood(results.understanding()),
                Optional.empty());
    }

    FoundWorks followedBy(String address) {
        return new FoundWorks(total, complete, page, snapshot, works, facets, understanding, Optional.of(address));
    }

    private static FoundWork work(SearchResults.Hit hit) {
        return new FoundWork(
                hit.work().kind(),
                hit.work().id(),
                hit.language(),
                MarkedPassage.of(hit.title()),
                MarkedPassage.of(hit.extract()),
                hit.path(),
                new TreeMap<>(hit.alsoIn()));
    }

    private static List<FoundFacet> facets(
            Question question, SearchResults results, FacetLabels labels, Localizer localizer) {
        List<FoundFacet> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<FacetCount> values = results.facets().getOrDefault(facet, List.of()).stream()
                    .map(count -> new FacetCount(
                            count.value(),
                            labels.value(facet, count.value(), localizer),
                            count.works(),
                            question.isChosen(facet, count.value())))
                    .toList();
            facets.add(new FoundFacet(facet.code(), values));
        }
        return facets;
    }

    private static UnderstoodQuestion understood(Understanding understanding) {
        return new UnderstoodQuestion(
                understanding.languages(),
                understanding.senses().stream()
                        .map(sense -> new UnderstoodSense(
                                sense.key(), sense.word(), sense.language(), sense.meaning(), sense.meaningLanguage()))
                        .toList(),
                understanding.correction(),
                understanding.loosened(),
                understanding.renewed(),
                understanding.ignored().stream()
                        .map(part -> new IgnoredPart(
                                part.part(),
                                part.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .toList());
    }
}
