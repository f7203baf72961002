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

    /// The text that says who ended it; only when somebody has.
    public String ender() {
        String by = match.endedBy().orElseThrow();
        return match.state().equals("refused") && by.equals(Party.PROGRAMME.code())
                ? "consent.by.unanswered"
                : "consent.by." + by;
    }

    /// Why the reader cannot step back any more; only once the stay has begun.
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
            case "accepted" -> !match.begun();
            default -> false;
        };
    }
}
