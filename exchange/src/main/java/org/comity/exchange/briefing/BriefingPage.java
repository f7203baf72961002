package org.comity.exchange.briefing;

import java.util.List;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.naming.Names;
import org.comity.exchange.placement.PlacementView;
import org.comity.exchange.placement.Step;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Briefing;
import org.comity.knowledge.Briefing.KnownOrigin;
import org.comity.knowledge.Briefing.KnownTie;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// A briefing for its reader, on the screen and on paper.
///
/// @param localizer speaks the reader's language
public record BriefingPage(String title, BriefingView briefing, Localizer localizer) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public PlacementView placement() {
        return briefing.placement();
    }

    public Briefing known() {
        return briefing.known();
    }

    public String address() {
        return ExchangePaths.briefing(placement().id());
    }

    public String placementAddress() {
        return ExchangePaths.placement(placement().id());
    }

    /// Where the officer says that she has read it.
    public String reading() {
        return placementAddress() + "/steps/" + Step.BRIEFING.code();
    }

    /// Whether the reader can say so now.
    public boolean readable() {
        return placement().steps().contains(Step.BRIEFING.code());
    }

    public String home() {
        return Names.jurisdiction(placement().home().jurisdiction(), localizer);
    }

    public String host() {
        return Names.jurisdiction(placement().host().office().jurisdiction(), localizer);
    }

    /// Whether she stays in her own jurisdiction.
    public boolean domestic() {
        return placement()
                .home()
                .jurisdiction()
                .equals(placement().host().office().jurisdiction());
    }

    /// A date, month or year.
    public String date(String asOf) {
        return AsOf.isValid(asOf) ? new AsOf(asOf).shown(localizer) : asOf;
    }

    /// Whether words are in another language than that of the interface.
    public boolean foreign(String language) {
        return !language.equals(localizer.language().tag());
    }

    /// Where a fact comes from and how old it is.
    public String origin(KnownOrigin origin) {
        return localizer.text("briefing.origin", "source", origin.source(), "date", date(origin.asOf()));
    }

    /// How a jurisdiction stands to a treaty.
    public String tie(KnownTie tie) {
        return tie.since()
                .map(since -> localizer.text("briefing.tie." + tie.state() + ".since", "date", localizer.date(since)))
                .or(() -> tie.organisation()
                        .map(each ->
                                localizer.text("briefing.tie." + tie.state(), "organisation", Names.isolated(each))))
                .orElseGet(() -> localizer.text("briefing.tie." + tie.state()));
    }

    /// What the work is about.
    public List<String> crimes() {
        return placement().host().specialisms().stream()
                .map(code -> Names.crime(code, localizer))
                .toList();
    }

    /// The years of the stay without a list of holidays.
    public String unknownYears() {
        return list(known().host().holidays().unknownYears().stream()
                .map(String::valueOf)
                .toList());
    }

    /// One after the other, with the comma of the reader's language.
    public String list(List<String> parts) {
        return String.join(localizer.text("exchange.comma"), parts);
    }

    /// Whether there is a list for some of the stay.
    public boolean holidaysKnown() {
        PlacementView.HostView stay = placement().host();
        int years = stay.to().getYear() - stay.from().getYear() + 1;
        return known().host().holidays().unknownYears().size() < years;
    }
}
