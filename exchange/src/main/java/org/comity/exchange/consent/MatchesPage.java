package org.comity.exchange.consent;

import java.util.List;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.listing.Slice;
import org.comity.platform.web.Page;

/// The matches that the reader has a say in.
///
/// @param unplaced the announced rounds in which she was nominated and got no place
/// @param waiting what is the reader's to do or to read after stays
public record MatchesPage(String title, Slice<MatchView> matches, List<NamedRound> unplaced, List<Waiting> waiting)
        implements Page {

    /// @param language BCP 47 tag of the name
    public record NamedRound(UUID id, String name, String language) {}

    /// How many things that wait are told at once; whoever has done one sees the next.
    private static final int WAITING = 20;

    /// What waits and is told on this page: all of it stands on the first one.
    public List<Waiting> told() {
        return first() ? waiting.subList(0, Math.min(WAITING, waiting.size())) : List.of();
    }

    /// How much more waits.
    public int more() {
        return first() ? waiting.size() - told().size() : 0;
    }

    /// Whether nothing of the list stands before.
    public boolean first() {
        return matches.page() == 1;
    }

    @Override
    public String section() {
        return "exchange";
    }

    /// Where something that waits is done or read.
    public String address(Waiting waiting) {
        return switch (waiting.what()) {
            case "report", "reported" -> ExchangePaths.report(waiting.match());
            case "evaluate" -> ExchangePaths.evaluation(waiting.match());
            case "teach" -> ExchangePaths.cascade(waiting.match());
            default -> ExchangePaths.stay(waiting.match());
        };
    }

    public String address(MatchView match) {
        return ExchangePaths.match(match.id());
    }
}
