package org.comity.exchange.reason;

import java.time.Instant;
import java.util.Optional;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.matching.instance.Group.Stand;
import org.comity.exchange.naming.Names;
import org.comity.exchange.place.PlaceRef;
import org.comity.exchange.reason.Search.Sought;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// The reasons of a round about one officer, for herself or for her office.
///
/// @param back the address of the application
/// @param roundName in the language of the tag beside it
public record ReasonsPage(String title, String back, String roundName, String language, ReasonsView reasons)
        implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String round() {
        return ExchangePaths.round(reasons.round());
    }

    public String address(PlaceRef place) {
        return ExchangePaths.place(place.id());
    }

    /// Whether the place can be read; one that was withdrawn before the round ran is its office's alone.
    public boolean readable(ReasonsView.ChoiceView choice) {
        return !choice.verdict().equals("not-offered");
    }

    /// A place in the reader's words.
    public String where(PlaceRef place, Localizer localizer) {
        return Names.place(place.unit(), place.jurisdiction(), localizer);
    }

    /// When the round was matched again, if that decided.
    public Optional<Instant> again() {
        return reasons.again().map(Instant::parse);
    }

    /// Whether the round found none and no change that would have helped.
    public boolean helpless() {
        return reasons.kept()
                && reasons.place().isEmpty()
                && reasons.group().filter(Stand.OUT.key()::equals).isEmpty()
                && reasons.smallestChange().isEmpty();
    }

    /// How the smallest change was found.
    public String found() {
        return proven() ? "reason.change.says" : "reason.change.tried";
    }

    /// Why none was found.
    public String unfound() {
        return proven() ? "reason.change.none" : "reason.change.none." + reasons.sought();
    }

    private boolean proven() {
        return reasons.sought().equals(Sought.PROVEN.code());
    }
}
