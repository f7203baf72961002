package org.comity.exchange.exported;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// Hands an officer her matches with all that was done on them. These lead to her through her application alone:
/// they stay when she is taken out of that.
@Singleton
public final class KeepingMatches implements PersonalRecords {

    private final PostgresOwnMatches own;

    @Inject
    public KeepingMatches(PostgresOwnMatches own) {
        this.own = own;
    }

    @Override
    public String name() {
        return "exchange-matches";
    }

    @Override
    public String erasureKey() {
        return "exported.matches.erasure";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        return List.copyOf(own.matches(handle, person));
    }

    @Override
    public int erase(Handle handle, UUID person) {
        return 0;
    }
}
