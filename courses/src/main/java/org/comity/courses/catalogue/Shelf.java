package org.comity.courses.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.content.CourseSummary;
import org.comity.courses.language.Reader;
import org.comity.platform.language.Localizer;

/// The whole catalogue as readers of the same languages see it, in the order in which they look titles up.
///
/// @param source what it was made from
/// @param cards sorted
/// @param choices what the filters offer
public record Shelf(List<CourseSummary> source, List<Card> cards, FilterChoices choices) {

    /// A page of the catalogue.
    ///
    /// @param total how many courses pass the filters
    /// @param previous the value of `after` for the page before; an empty text for the first page
    /// @param next the value of `after` for the next page
    public record Slice(List<Card> cards, int total, Optional<String> previous, Optional<String> next) {}

    static Shelf of(List<CourseSummary> source, Localizer localizer, List<String> wishes) {
        Comparator<String> order = localizer.order();
        List<Card> cards = source.stream()
                .map(course -> Card.of(course, new Reader(course, wishes, Optional.empty())))
                .sorted(Comparator.<Card, String>comparing(card -> card.title().plain(), order)
                        .thenComparing(Card::id))
                .toList();
        return new Shelf(source, cards, FilterChoices.of(source, localizer));
    }

    /// The courses that pass the filters, from the one after the cursor on.
    ///
    /// @param after id of the last course of the page before; empty for the first page, unknown ones count as that
    Slice slice(Filters filters, Optional<String> after, int size) {
        List<Card> passing =
                cards.stream().filter(card -> filters.accept(card.course())).toList();
        int start = after.map(id -> indexAfter(passing, id)).orElse(0);
        int end = Math.min(start + size, passing.size());
        return new Slice(
                passing.subList(start, end),
                passing.size(),
                start == 0 ? Optional.empty() : Optional.of(start <= size ? "" : idAt(passing, start - size - 1)),
                end == passing.size() ? Optional.empty() : Optional.of(idAt(passing, end - 1)));
    }

    private static int indexAfter(List<Card> passing, String id) {
        for (int index = 0; index < passing.size(); index++) {
            if (passing.get(index).id().value().equals(id)) {
                return index + 1;
            }
        }
        return 0;
    }

    private static String idAt(List<Card> passing, int index) {
        return passing.get(index).id().value();
    }
}
