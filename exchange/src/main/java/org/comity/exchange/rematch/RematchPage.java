package org.comity.exchange.rematch;

import java.time.LocalDate;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.consent.Match.Unanswered;
import org.comity.exchange.job.MatchingJob;
import org.comity.exchange.naming.Names;
import org.comity.exchange.outcome.Rematch;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.rematch.Rematching.Seen;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// Which places of a round fell free, and what came of it each time that it was matched again.
///
/// @param language BCP 47 tag of the round's name
public record RematchPage(String title, String roundName, String language, Seen seen, LocalDate today) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.rematches(seen.round().id());
    }

    public String back() {
        return ExchangePaths.round(seen.round().id());
    }

    /// Whether the round is being matched again.
    public boolean matches() {
        return seen.matching().filter(MatchingJob::open).isPresent();
    }

    public String place(HostPlace place, Localizer localizer) {
        return Names.place(place.unit(), place.host().jurisdiction(), localizer);
    }

    public boolean endable(Unanswered wait) {
        return wait.endable(today);
    }

    /// Where a match that nobody answers is ended.
    public String end(Unanswered wait) {
        return ExchangePaths.match(wait.match().id()) + "/end";
    }

    public String file(Rematch rematch, String name) {
        return "%s/%d/%s.json".formatted(address(), rematch.number(), name);
    }
}
