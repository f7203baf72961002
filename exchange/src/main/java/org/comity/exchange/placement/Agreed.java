package org.comity.exchange.placement;

import java.util.List;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.consent.Match;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.round.Round;

/// A match to which all three have agreed. Never leaves a use case as it is.
///
/// @param terms of the place
/// @param done in the order in which it was done
/// @param opened whether the officer has opened her briefing
/// @param release what its offices say of the agreement
public record Agreed(
        Match match, Round round, PlaceTerms terms, List<Done> done, boolean opened, AgreementRelease release) {

    public Agreed {
        done = List.copyOf(done);
    }

    public UUID id() {
        return match.id();
    }

    public Office home() {
        return match.application().home();
    }

    public Office host() {
        return match.place().host();
    }

    public Application.Who officer() {
        return match.application().who().orElseThrow();
    }

    /// Whether both offices have signed the agreement.
    public boolean signed() {
        return done.stream().filter(each -> each.step() == Step.SIGNATURE).count() == 2;
    }

    /// Whether her office has called the placement ready.
    public boolean ready() {
        return done.stream().anyMatch(each -> each.step() == Step.READY);
    }

    AgreementCode code() {
        return AgreementCode.of(match.id());
    }
}
