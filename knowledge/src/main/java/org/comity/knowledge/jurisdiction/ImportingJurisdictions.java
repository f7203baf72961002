package org.comity.knowledge.jurisdiction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.comity.knowledge.Fact;
import org.comity.knowledge.Jurisdiction;
import org.comity.knowledge.Membership;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.TextFile;
import org.comity.knowledge.jurisdiction.JurisdictionFiles.Holiday;
import org.comity.knowledge.jurisdiction.JurisdictionFiles.Place;
import org.jdbi.v3.core.Handle;

/// Takes the library's tables of jurisdictions in, all or nothing.
@Singleton
public final class ImportingJurisdictions {

    private final PostgresJurisdictions jurisdictions;
    private final Clock clock;

    @Inject
    public ImportingJurisdictions(PostgresJurisdictions jurisdictions, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /// Replaces what the library brought before, unless there is a fault.
    ///
    /// @param folder the library's folder `knowledge`
    /// @return how many rows were taken in
    public int take(Handle handle, Path folder, Set<String> sources, FileFaults faults) {
        FileFaults own = new FileFaults();
        JurisdictionFiles files = new JurisdictionFiles(sources, own);
        List<Jurisdiction> codes = read(folder, "jurisdictions/jurisdictions.csv", own, files::jurisdictions);
        List<Membership> memberships = read(folder, "jurisdictions/memberships.csv", own, files::memberships);
        List<Fact> facts = new ArrayList<>(read(folder, "jurisdictions/facts.csv", own, files::facts));
        if (Files.exists(folder.resolve("jurisdictions/authorities.csv"))) {
            facts.addAll(read(folder, "jurisdictions/authorities.csv", own, files::facts));
        }
        List<Holiday> holidays = read(folder, "jurisdictions/holidays.csv", own, files::holidays);
        List<Place> places = read(folder, "map/places.csv", own, files::places);
        faults.addAll(own);
        if (!own.none()) {
            return 0;
        }
        jurisdictions.jurisdictions(handle, codes);
        jurisdictions.memberships(handle, memberships);
        jurisdictions.facts(handle, facts, clock.instant());
        jurisdictions.holidays(handle, holidays);
        jurisdictions.places(handle, places);
        return codes.size() + memberships.size() + facts.size() + holidays.size() + places.size();
    }

    private static <T> List<T> read(Path folder, String name, FileFaults faults, Function<TextFile, List<T>> reader) {
        return TextFile.read(folder, name, faults).map(reader).orElse(List.of());
    }
}
