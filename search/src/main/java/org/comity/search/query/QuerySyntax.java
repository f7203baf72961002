package org.comity.search.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.search.Facet;
import org.comity.search.SearchRequest;
import org.comity.search.SearchResults.Ignored;
import org.comity.search.SearchResults.Ignored.Reason;
import org.comity.search.index.Plan.Dates;

/// The syntax of questions, as docs/search.md describes it. Every text has a meaning: the method answers for
/// any string, and what could not be used as it was meant is named.
public final class QuerySyntax {

    private final StringBuilder words = new StringBuilder();
    private final List<QuotedPhrase> phrases = new ArrayList<>();
    private final List<QuotedPhrase> excluded = new ArrayList<>();
    private final List<String> excludedTyped = new ArrayList<>();
    private final Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
    private final Map<Facet, List<String>> without = new EnumMap<>(Facet.class);
    private final List<Ignored> ignored = new ArrayList<>();
    private Optional<Dates> dates = Optional.empty();

    private QuerySyntax() {}

    /// Takes a question apart.
    ///
    /// @param text as typed; of what is longer than [SearchRequest#LONGEST] the rest is left out
    public static ParsedQuery parse(String text) {
        CleanText clean = CleanText.of(text, SearchRequest.LONGEST);
        Pieces pieces = new Pieces(clean.text());
        QuerySyntax parsed = new QuerySyntax();
        parsed.ignored.addAll(pieces.ignored());
        pieces.all().forEach(parsed::take);
        clean.cut().ifPresent(cut -> parsed.ignore(cut, Reason.TOO_LONG));
        return parsed.result(clean.text());
    }

    private void take(Piece piece) {
        if (piece.field().isEmpty()) {
            sought(piece, false);
        } else if (piece.text().isEmpty()) {
            ignore(piece.typed(), Reason.NOTHING_TO_SEEK);
        } else if (piece.field().get() == FieldName.TITLE) {
            sought(piece, true);
        } else if (piece.excluded() && piece.field().get().facet().isEmpty()) {
            ignore("-" + piece.typed(), Reason.TIME_EXCLUDED);
        } else {
            value(piece, piece.field().get());
        }
    }

    private void sought(Piece piece, boolean titleOnly) {
        if (!piece.hasWords()) {
            if (piece.quoted() || titleOnly) {
                ignore(piece.typed(), Reason.NOTHING_TO_SEEK);
            }
        } else if (piece.excluded()) {
            excluded.add(new QuotedPhrase(piece.text(), titleOnly));
            excludedTyped.add(piece.typed());
        } else {
            words.append(words.isEmpty() ? "" : " ").append(piece.text());
            if (piece.quoted() || titleOnly) {
                phrases.add(new QuotedPhrase(piece.text(), titleOnly));
            }
        }
    }

    private void value(Piece piece, FieldName field) {
        if (field.facet().isPresent()) {
            choose(field.facet().get(), piece);
            return;
        }
        Optional<Dates> read = switch (field) {
            case FROM -> DateReading.from(piece.text());
            case TO -> DateReading.to(piece.text());
            default -> DateReading.range(piece.text());
        };
        if (!read.map(this::limit).orElse(false)) {
            ignore(piece.typed(), Reason.NO_DATE);
            if (piece.text().codePoints().noneMatch(Character::isDigit)) {
                // `a letter to: the ministry` means no date
                sought(piece, false);
            }
        }
    }

    private void choose(Facet facet, Piece piece) {
        Map<Facet, List<String>> narrowing = piece.excluded() ? without : chosen;
        List<String> values = narrowing.computeIfAbsent(facet, any -> new ArrayList<>());
        String[] parts =
                piece.quoted() ? new String[] {piece.text()} : piece.text().split("[,;、，،؛；]+", -1);
        boolean unknown = false;
        for (String part : parts) {
            if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                List<String> meant = FacetValues.of(facet, part.strip());
                meant.stream().filter(value -> !values.contains(value)).forEach(values::add);
                unknown = unknown || meant.isEmpty();
            }
        }
        String typed = piece.excluded() ? "-" + piece.typed() : piece.typed();
        if (values.isEmpty()) {
            narrowing.remove(facet);
        }
        if (unknown) {
            ignore(typed, Reason.UNKNOWN_FIELD);
        } else if (values.isEmpty()) {
            ignore(typed, Reason.NOTHING_TO_SEEK);
        }
        if (!piece.excluded() && unknown) {
            sought(piece, false);
        } else if (piece.excluded() && !values.isEmpty()) {
            excludedTyped.add(piece.typed());
        }
    }

    /// The later word counts. False when no day would be left.
    private boolean limit(Dates read) {
        Optional<Dates> before = dates;
        Dates both = new Dates(
                read.from().or(() -> before.flatMap(Dates::from)), read.to().or(() -> before.flatMap(Dates::to)));
        boolean reversed = both.from().isPresent()
                && both.to().isPresent()
                && both.from().get().isAfter(both.to().get());
        if (!reversed) {
            dates = Optional.of(both);
        }
        return !reversed;
    }

    private void ignore(String part, Reason reason) {
        ignored.add(new Ignored(CleanText.shown(part), reason));
    }

    private ParsedQuery result(String text) {
        boolean nothing = words.isEmpty() && phrases.isEmpty() && chosen.isEmpty() && dates.isEmpty();
        if (nothing && !excludedTyped.isEmpty()) {
            ignore(
                    excludedTyped.stream().map(typed -> "-" + typed).collect(Collectors.joining(" ")),
                    Reason.ONLY_EXCLUSIONS);
        } else if (nothing && ignored.isEmpty() && !text.isEmpty()) {
            ignore(text, Reason.NOTHING_TO_SEEK);
        }
        return new ParsedQuery(words.toString(), phrases, excluded, chosen, without, dates, ignored);
    }
}
