package org.comity.exchange.consent;

import java.util.List;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.platform.web.Page;

/// The matches that the reader has a say in.
///
/// @param unplaced the announced rounds in which she was nominated and got no place
/// @param waiting what is the reader's to do or to read after stays
public record MatchesPage(String title, List<MatchView> matches, List<NamedRound> unplaced, List<Waiting> waiting)
        implements Page {

    /// @param language BCP 47 tag of the name
    public record NamedRound(UUID id, String name, String language) {}

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
