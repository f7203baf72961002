package org.comity.exchange.placement;

import java.util.List;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.consent.Match;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.round.Round;

/// A match to which all three have agreed. Never leaves the use case as it is.
///
/// @param terms of the place
/// @param done in the order in which it was done
/// @param opened whether the officer has opened her briefing
record Agreed(Match match, Round round, PlaceTerms terms, List<Done> done, boolean opened) {

    Agreed {
        done = List.copyOf(done);
    }

    UUID id() {
        return match.id();
    }

    Office home() {
        return match.application().home();
    }

    Office host() {
        return match.place().host();
    }

    Application.Who officer() {
        return match.application().who().orElseThrow();
    }

    AgreementCode code() {
        return AgreementCode.of(match.id());
    }
}
