package org.comity.exchange.place;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.exchange.ExchangeWorkIds;
import org.comity.exchange.Office;
import org.comity.platform.json.Json;
import org.comity.platform.outbox.Outbox;
import org.comity.search.WorksChanged;
import org.jdbi.v3.core.Handle;

/// Places in PostgreSQL.
@Singleton
public final class PostgresPlaces {

    private final Outbox outbox;

    @Inject
    public PostgresPlaces(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Fields(Map<String, List<String>> fields) {}

    void insert(Handle handle, HostPlace draft, Instant now) {
        handle.createUpdate("""
                        INSERT INTO exchange.place (id, round, organisation, jurisdiction, fields, state, state_at)
                        VALUES (:id, :round, :organisation, :jurisdiction, CAST(:fields AS jsonb), 'draft', :now)
                        """)
                .bind("id", draft.id())
                .bind("round", draft.round())
                .bind("organisation", draft.host().organisation())
                .bind("jurisdiction", draft.host().jurisdiction())
                .bind("fields", Json.write(new Fields(draft.fields())))
                .bind("now", now)
                .execute();
    }

    void save(Handle handle, UUID id, Map<String, List<String>> fields) {
        handle.createUpdate("UPDATE exchange.place SET fields = CAST(:fields AS jsonb) WHERE id = :id")
                .bind("id", id)
                .bind("fields", Json.write(new Fields(fields)))
                .execute();
    }

    /// Moves it on, and says that what can be found of it has changed.
    void move(Handle handle, UUID id, PlaceState state, Instant now) {
        handle.createUpdate("UPDATE exchange.place SET state = :state, state_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("state", state.code())
                .bind("now", now)
                .execute();
        outbox.put(handle, WorksChanged.one(ExchangeWorkIds.place(id)));
    }

    void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM exchange.place WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /// The place, whoever asks.
    public Optional<HostPlace> find(Handle handle, UUID id) {
        return one(handle, id, "");
    }

    /// The place, locked until the transaction ends.
    public Optional<HostPlace> lock(Handle handle, UUID id) {
        return one(handle, id, " FOR UPDATE");
    }

    /// Places by their ids, whoever asks.
    public Map<UUID, HostPlace> all(Handle handle, Collection<UUID> ids) {
        return handle.createQuery("SELECT * FROM exchange.place WHERE id = ANY (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, context) -> read(row))
                .collect(Collectors.toMap(HostPlace::id, Function.identity()));
    }

    /// The published places of all rounds that are open.
    public List<HostPlace> open(Handle handle) {
        return handle.createQuery("""
                        SELECT p.* FROM exchange.place p JOIN exchange.round r ON r.id = p.round
                        WHERE p.state = 'published' AND r.state = 'published' ORDER BY p.round, p.id
                        """).map((row, context) -> read(row)).list();
    }

    /// The published places of a round.
    public List<HostPlace> published(Handle handle, UUID round) {
        return handle.createQuery("""
                        SELECT * FROM exchange.place WHERE round = :round AND state = 'published'
                        ORDER BY jurisdiction, organisation, state_at, id
                        """)
                .bind("round", round)
                .map((row, context) -> read(row))
                .list();
    }

    /// What one office has in a round, whatever its state.
    List<HostPlace> of(Handle handle, UUID round, Office host) {
        return handle.createQuery("""
                        SELECT * FROM exchange.place
                        WHERE round = :round AND organisation = :organisation AND jurisdiction = :jurisdiction
                        ORDER BY state_at, id
                        """)
                .bind("round", round)
                .bind("organisation", host.organisation())
                .bind("jurisdiction", host.jurisdiction())
                .map((row, context) -> read(row))
                .list();
    }

    private static Optional<HostPlace> one(Handle handle, UUID id, String lock) {
        return handle.createQuery("SELECT * FROM exchange.place WHERE id = :id" + lock)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static HostPlace read(ResultSet row) throws SQLException {
        return new HostPlace(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                new Office(row.getString("organisation"), row.getString("jurisdiction")),
                Json.read(row.getString("fields"), Fields.class).fields(),
                PlaceState.of(
                        row.getString("state"), row.getTimestamp("state_at").toInstant()));
    }
}
