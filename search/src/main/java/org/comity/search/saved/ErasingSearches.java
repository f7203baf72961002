package org.comity.search.saved;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// Hands a person the searches that she saved, and erases them.
@Singleton
public final class ErasingSearches implements PersonalRecords {

    private final PostgresSavedSearches rows;

    @Inject
    public ErasingSearches(PostgresSavedSearches rows) {
        this.rows = rows;
    }

    /// A saved search as it stands in her file.
    public record ExportedSearch(String name, String query, Instant savedAt, Instant lookedAt) {}

    @Override
    public String name() {
        return "saved-searches";
    }

    @Override
    public String erasureKey() {
        return "search.saved.erasure";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        return rows.of(handle, person).stream()
                .<Object>map(search ->
                        new ExportedSearch(search.name(), search.query(), search.savedAt(), search.lookedAt()))
                .toList();
    }

    @Override
    public int erase(Handle handle, UUID person) {
        return rows.deleteAll(handle, person);
    }
}
