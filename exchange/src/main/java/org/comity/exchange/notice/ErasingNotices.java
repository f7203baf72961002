package org.comity.exchange.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// Hands somebody the moment until which she has read the news of her exchanges, and erases it.
@Singleton
public final class ErasingNotices implements PersonalRecords {

    private final PostgresNotices notices;

    @Inject
    public ErasingNotices(PostgresNotices notices) {
        this.notices = notices;
    }

    /// As it stands in her file.
    public record ExportedReading(Instant until) {}

    @Override
    public String name() {
        return "exchange-notices";
    }

    @Override
    public String erasureKey() {
        return "notice.erasure";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        return notices.readUntil(handle, person).stream()
                .<Object>map(ExportedReading::new)
                .toList();
    }

    @Override
    public int erase(Handle handle, UUID person) {
        return notices.erase(handle, person);
    }
}
