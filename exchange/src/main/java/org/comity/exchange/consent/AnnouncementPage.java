package org.comity.exchange.consent;

import org.comity.exchange.ExchangePaths;
import org.comity.exchange.consent.Announcing.Found;
import org.comity.exchange.consent.Announcing.Nominee;
import org.comity.exchange.naming.Names;
import org.comity.exchange.round.RoundState;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// What came of a round, for its programme, and the button that tells it.
///
/// @param language BCP 47 tag of the round's name
public record AnnouncementPage(String title, String roundName, String language, Found found) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.announcement(found.round().id());
    }

    public String back() {
        return ExchangePaths.round(found.round().id());
    }

    /// Whether it is still to be told.
    public boolean open() {
        return found.round().state() instanceof RoundState.Run;
    }

    /// What the files are: the key of their name, before whose parts it stands.
    public String proof() {
        return found.round().terms().policy().balanced() ? "consent.certificate" : "consent.files";
    }

    public String roundFile() {
        return back() + "/outcome/round.json";
    }

    public String resultFile() {
        return back() + "/outcome/result.json";
    }

    /// The place of an officer in the reader's words.
    public String place(Nominee nominee, Localizer localizer) {
        return nominee.place()
                .map(place -> Names.place(place.unit(), place.host().jurisdiction(), localizer))
                .orElseGet(() -> localizer.text(found.kept() ? "consent.kept" : "consent.announce.no-place"));
    }
}
