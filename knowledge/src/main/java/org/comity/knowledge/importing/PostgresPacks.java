package org.comity.knowledge.importing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.comity.knowledge.Source;
import org.comity.platform.outbox.Outbox;
import org.comity.search.WorksChanged;
import org.jdbi.v3.core.Handle;

/// Which parts of the library are in, by digest, and the sources they name.
@Singleton
public final class PostgresPacks {

    /// Any constant will do: the ASCII codes of "knowl".
    private static final long LOCK = 0x6b6e6f776cL;

    private final Clock clock;
    private final Outbox outbox;

    @Inject
    public PostgresPacks(Clock clock, Outbox outbox) {
        this.clock = clock;
        this.outbox = outbox;
    }

    /// Waits until no other node takes the library in; until the transaction ends.
    void lock(Handle handle) {
        handle.createQuery("SELECT pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapToMap()
                .list();
    }

    boolean has(Handle handle, String name, String digest) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM knowledge.pack WHERE name = :name AND digest = :digest)")
                .bind("name", name)
                .bind("digest", digest)
                .mapTo(Boolean.class)
                .one();
    }

    void keep(Handle handle, String name, String digest, int items) {
        handle.createUpdate("""
                        INSERT INTO knowledge.pack (name, digest, items, taken_in_at) VALUES (:name, :digest, :items, :now)
                        ON CONFLICT (name) DO UPDATE SET digest = :digest, items = :items, taken_in_at = :now
                        """)
                .bind("name", name)
                .bind("digest", digest)
                .bind("items", items)
                .bind("now", clock.instant())
                .execute();
    }

    /// Says that works of these kinds may have changed; part of the caller's transaction.
    void changed(Handle handle, List<String> kinds) {
        kinds.forEach(kind -> outbox.put(handle, WorksChanged.all(kind)));
    }

    void sources(Handle handle, List<Source> sources) {
        for (Source source : sources) {
            handle.createUpdate("""
                            INSERT INTO knowledge.source (id, title, url, licence, attribution)
                            VALUES (:id, :title, :url, :licence, :attribution)
                            ON CONFLICT (id) DO UPDATE SET title = :title, url = :url, licence = :licence,
                                attribution = :attribution
                            """)
                    .bind("id", source.id())
                    .bind("title", source.title())
                    .bind("url", source.url())
                    .bind("licence", source.licence())
                    .bind("attribution", source.attribution())
                    .execute();
        }
    }
}
