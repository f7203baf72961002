package org.comity.exchange.consent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.consent.Announcing.Nominee;
import org.comity.exchange.consent.Announcing.Outcome;
import org.comity.exchange.form.Filled;
import org.comity.exchange.naming.Names;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// The form by which a programme tells the outcome of a round.
///
/// @param language BCP 47 tag of the round's name
public record AnnouncementPage(String title, String roundName, String language, Outcome outcome, Filled filled)
        implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.announcement(outcome.round().id());
    }

    public String back() {
        return ExchangePaths.round(outcome.round().id());
    }

    static String field(String pseudonym) {
        return "match-" + pseudonym;
    }

    public String field(Nominee nominee) {
        return field(nominee.pseudonym());
    }

    /// The places that an officer ranked, the dearest first.
    public Map<String, String> places(Nominee nominee, Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        nominee.choices()
                .forEach(place -> options.put(
                        place.id().toString(),
                        place.unit() + " · " + Names.jurisdiction(place.host().jurisdiction(), localizer)));
        return options;
    }
}
