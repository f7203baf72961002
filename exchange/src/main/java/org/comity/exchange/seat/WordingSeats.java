package org.comity.exchange.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.exchange.naming.Names;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.reason.Wording;
import org.comity.exchange.seat.SeatReasonsView.SeatChangeView;
import org.comity.exchange.seat.SeatReasonsView.SeatCountView;
import org.comity.platform.language.Localizer;

/// Says in the reader's language how seats were taken.
final class WordingSeats {

    private final Localizer localizer;

    WordingSeats(Localizer localizer) {
        this.localizer = localizer;
    }

    SeatReasonsView view(SeatReasons reasons) {
        Wording wording = new Wording(localizer);
        return new SeatReasonsView(
                reasons.place().id(),
                reasons.place().round(),
                reasons.terms().stay().capacity(),
                reasons.taken(),
                reasons.empty(),
                reasons.kept(),
                reasons.counts().stream().map(this::count).toList(),
                reasons.grounds().map(grounds -> wording.cutoff(grounds.seating(), grounds.order())),
                reasons.grounds().map(SeatReasons.Grounds::upperEnd),
                reasons.grounds().flatMap(SeatReasons.Grounds::change).map(found -> change(reasons.terms(), found)));
    }

    private SeatCountView count(Told.Count count) {
        return new SeatCountView(
                count.code(),
                count.officers(),
                localizer.text("seats.count." + count.code(), "many", count.officers()));
    }

    private SeatChangeView change(PlaceTerms terms, Loosening.Found found) {
        return new SeatChangeView(
                found.smallest().isPresent(),
                found.all(),
                found.smallest().map(change -> change.size(terms)).orElse(0),
                found.smallest().map(change -> says(terms, change)).orElse(List.of()));
    }

    private List<String> says(PlaceTerms terms, Loosened change) {
        List<String> says = new ArrayList<>();
        change.languages()
                .forEach((language, level) -> says.add(localizer.text(
                        "seats.change.language",
                        Map.of("language", localizer.languageName(language), "level", level.name()))));
        change.specialisms()
                .forEach(code ->
                        says.add(localizer.text("seats.change.specialism", "crime", Names.crime(code, localizer))));
        change.ranks()
                .forEach(band -> says.add(
                        localizer.text("seats.change.rank", "rank", localizer.text("profile.rank." + band.code()))));
        PlaceTerms changed = change.applied(terms);
        if (!change.weeks().equals(Loosened.Weeks.NONE)) {
            says.add(localizer.text(
                    "seats.change.stay",
                    Map.of(
                            "from", localizer.date(changed.stay().from()),
                            "to", localizer.date(changed.stay().to()))));
        }
        if (change.levels() > 0) {
            says.add(localizer.text(
                    "seats.change.clearance",
                    "asked",
                    localizer.text(
                            "profile.clearance." + changed.asked().clearance().code())));
        }
        return says;
    }
}
