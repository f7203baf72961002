package org.comity.exchange.consent;

import org.comity.exchange.ExchangePaths;
import org.comity.platform.web.Page;

/// A match as its reader sees it.
public record MatchPage(String title, MatchView match) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.match(match.id());
    }

    /// Whether it is the reader's turn.
    public boolean turn() {
        return (match.state().equals("announced") && match.you().equals(Party.HOST.code()))
                || (match.state().equals("host-accepted") && match.you().equals(Party.OFFICER.code()));
    }

    /// Why the reader cannot step back any more; only when she cannot.
    public String settled() {
        return match.you().equals(Party.OFFICER.code()) ? "consent.bound" : "stay.begun";
    }

    public String stay() {
        return ExchangePaths.stay(match.id());
    }

    /// Whether the reader can take back a consent that she gave.
    public boolean withdrawable() {
        return switch (match.state()) {
            case "announced" -> !match.you().equals(Party.HOST.code());
            case "host-accepted" -> !turn();
            case "accepted" -> !match.bound();
            default -> false;
        };
    }
}
