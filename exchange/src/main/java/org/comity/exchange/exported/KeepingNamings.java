package org.comity.exchange.exported;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// Hands an officer where an office named her. That leads to her through her application alone: it stays when she is
/// taken out of that.
@Singleton
public final class KeepingNamings implements PersonalRecords {

    private final PostgresOwnMatches own;

    @Inject
    public KeepingNamings(PostgresOwnMatches own) {
        this.own = own;
    }

    @Override
    public String name() {
        return "exchange-namings";
    }

    @Override
    public String erasureKey() {
        return "exported.namings.erasure";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        return List.copyOf(own.namings(handle, person));
    }

    @Override
    public int erase(Handle handle, UUID person) {
        return 0;
    }
}
