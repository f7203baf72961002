package org.comity.exchange.round;

import java.util.List;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.platform.web.Page;

/// A round.
///
/// @param language BCP 47 tag of its words
/// @param text title and eligibility in that language
/// @param phase what can be done now
/// @param leads whether the reader leads it
public record RoundPage(String title, Round round, String language, RoundText text, String phase, boolean leads)
        implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.round(round.id());
    }

    public List<Tier> tiers() {
        return round.terms().policy().tiers();
    }

    public RoundDates dates() {
        return round.terms().dates();
    }
}
