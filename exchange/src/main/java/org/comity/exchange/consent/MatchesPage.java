package org.comity.exchange.consent;

import java.util.List;
import org.comity.exchange.ExchangePaths;
import org.comity.platform.web.Page;

/// The matches that the reader has a say in.
public record MatchesPage(String title, List<MatchView> matches) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address(MatchView match) {
        return ExchangePaths.match(match.id());
    }
}
