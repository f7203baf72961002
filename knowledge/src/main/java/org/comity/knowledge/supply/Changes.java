package org.comity.knowledge.supply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Participation;
import org.comity.knowledge.Participation.Consent;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.participation.ImportingStatusLists;
import org.comity.knowledge.register.Dates;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.supply.UploadPage.Change;
import org.comity.platform.language.Localizer;

/// Puts the changes of a status list into the reader's language.
@Singleton
public final class Changes {

    private final PlaceNames names;

    @Inject
    public Changes(PlaceNames names) {
        this.names = names;
    }

    List<Change> shown(List<ImportingStatusLists.Change> changes, Register register, Localizer localizer) {
        return changes.stream()
                .limit(UploadPage.MOST)
                .map(change -> new Change(
                        register.instrument(change.after().instrument())
                                .map(Instrument::label)
                                .orElse(change.after().instrument()),
                        names.name(change.after().participant(), localizer),
                        change.before().map(before -> row(before, localizer)),
                        row(change.after(), localizer)))
                .toList();
    }

    private static String row(Participation row, Localizer localizer) {
        Optional<Consent> consent = row.acts().consent();
        return Stream.of(
                        row.acts().signed().map(date -> localizer.text("status.signed") + " " + localizer.date(date)),
                        consent.map(given -> localizer.text("status.bound") + " " + localizer.date(given.since())),
                        row.acts()
                                .withdrawn()
                                .map(date -> localizer.text("status.standing.withdrawn") + " " + localizer.date(date)),
                        Optional.of(row.provenance().source() + ", "
                                + Dates.shown(row.provenance().asOf(), localizer)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
