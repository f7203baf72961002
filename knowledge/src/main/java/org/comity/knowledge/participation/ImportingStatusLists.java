package org.comity.knowledge.participation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.knowledge.Participation;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.TextFile;
import org.jdbi.v3.core.Handle;

/// Takes the library's status lists in. Rows that people brought stay.
@Singleton
public final class ImportingStatusLists {

    private final PostgresParticipations participations;
    private final Clock clock;

    @Inject
    public ImportingStatusLists(PostgresParticipations participations, Clock clock) {
        this.participations = participations;
        this.clock = clock;
    }

    /// Takes in the rows that are new or differ.
    ///
    /// @return how many
    public int take(Handle handle, TextFile file, StatusList.Known known, FileFaults faults) {
        List<Participation> rows = StatusList.read(file, known, faults);
        Set<String> people = new HashSet<>(participations.byPeople(handle));
        Map<String, Participation> current = participations.current(handle).stream()
                .collect(Collectors.toMap(ImportingStatusLists::key, Function.identity()));
        List<Participation> changed = rows.stream()
                .filter(row -> !people.contains(key(row)))
                .filter(row -> !row.equals(current.get(key(row))))
                .toList();
        participations.replace(handle, changed, clock.instant(), Optional.empty());
        return changed.size();
    }

    private static String key(Participation row) {
        return row.instrument() + " " + row.participant();
    }
}
