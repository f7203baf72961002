package org.comity.exchange.consent;

import java.util.List;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.platform.web.Page;

/// The matches that the reader has a say in.
///
/// @param unplaced the announced rounds in which she was nominated and got no place
/// @param asked the matches on whose stay she is asked how many colleagues she has taught since
public record MatchesPage(String title, List<MatchView> matches, List<NamedRound> unplaced, List<UUID> asked)
        implements Page {

    /// @param language BCP 47 tag of the name
    public record NamedRound(UUID id, String name, String language) {}

    @Override
    public String section() {
        return "exchange";
    }

    public String cascade(UUID match) {
        return ExchangePaths.cascade(match);
    }

    public String address(MatchView match) {
        return ExchangePaths.match(match.id());
    }
}
