package org.comity.exchange.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// Hands an officer in which groups she is, and takes her out of them.
@Singleton
public final class ErasingGroups implements PersonalRecords {

    private final PostgresGroups groups;

    @Inject
    public ErasingGroups(PostgresGroups groups) {
        this.groups = groups;
    }

    /// A group as it stands in her file: the others are not told.
    ///
    /// @param officers how many they are
    public record ExportedGroup(UUID round, int officers, String otherwise) {}

    @Override
    public String name() {
        return "exchange-groups";
    }

    @Override
    public String erasureKey() {
        return "group.erasure";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        return groups.ofPerson(handle, person).stream()
                .<Object>map(each -> new ExportedGroup(
                        each.round(), each.officers().size(), each.otherwise().key()))
                .toList();
    }

    @Override
    public int erase(Handle handle, UUID person) {
        return groups.leave(handle, person);
    }
}
