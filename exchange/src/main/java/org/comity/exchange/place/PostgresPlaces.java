package org.comity.exchange.place;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.exchange.ExchangeWorkIds;
import org.comity.exchange.Office;
import org.comity.exchange.listing.Paging.Span;
import org.comity.platform.json.Json;
import org.comity.platform.language.Localizer;
import org.comity.platform.outbox.Outbox;
import org.comity.search.WorksChanged;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

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

    /// Which places of a round are listed.
    ///
    /// @param own an office whose places are listed whatever their state; empty for the published ones alone
    /// @param ids of those that have the words; empty when no words are asked for
    public record Listed(UUID round, Optional<Office> own, PlaceFilter filter, Optional<Set<UUID>> ids) {}

    private static final String LISTED = """
            FROM exchange.place p
            WHERE p.round = :round
                AND (p.state = 'published' OR (p.organisation = :organisation AND p.jurisdiction = :home))
                AND (:jurisdiction = '' OR p.jurisdiction = :jurisdiction)
                AND (:crime = '' OR jsonb_exists_any(p.fields -> 'fields' -> 'specialism', :crimes))
                AND (NOT :named OR p.id = ANY (:ids))
            """;

    /// The same with the ids of those places that have the words of the filter.
    public Listed listed(Handle handle, Listed listed, Localizer localizer) {
        PlaceFilter filter = listed.filter();
        if (filter.words().isEmpty()) {
            return listed;
        }
        Set<UUID> ids = new HashSet<>();
        listing(
                        handle.createQuery(
                                "SELECT p.id, p.jurisdiction, p.fields #>> '{fields, unit, 0}' AS unit " + LISTED),
                        listed)
                .map((row, context) -> filter.names(
                                Objects.requireNonNullElse(row.getString("unit"), ""),
                                row.getString("jurisdiction"),
                                localizer)
                        ? Optional.of(row.getObject("id", UUID.class))
                        : Optional.<UUID>empty())
                .forEach(id -> id.ifPresent(ids::add));
        return new Listed(listed.round(), listed.own(), filter, Optional.of(ids));
    }

    /// How many places are listed.
    public int count(Handle handle, Listed listed) {
        return listing(handle.createQuery("SELECT count(*) " + LISTED), listed)
                .mapTo(Integer.class)
                .one();
    }

    /// Some of the places that are listed: first those that are not published, then the others by their offices.
    public List<HostPlace> page(Handle handle, Listed listed, Span span) {
        return listing(handle.createQuery("SELECT p.* " + LISTED + """
                        ORDER BY p.state = 'published', p.jurisdiction, p.organisation, p.state_at, p.id
                        OFFSET :from LIMIT :most
                        """), listed)
                .bind("from", span.from())
                .bind("most", span.most())
                .map((row, context) -> read(row))
                .list();
    }

    /// The jurisdictions that have a published place in a round.
    public List<String> jurisdictions(Handle handle, UUID round) {
        return handle.createQuery("""
                        SELECT DISTINCT jurisdiction FROM exchange.place
                        WHERE round = :round AND state = 'published' ORDER BY jurisdiction
                        """).bind("round", round).mapTo(String.class).list();
    }

    private static Query listing(Query query, Listed listed) {
        Optional<Set<UUID>> ids = listed.ids();
        return query.bind("round", listed.round())
                .bind("organisation", listed.own().map(Office::organisation))
                .bind("home", listed.own().map(Office::jurisdiction))
                .bind("jurisdiction", listed.filter().jurisdiction())
                .bind("crime", listed.filter().crime())
                .bind("crimes", listed.filter().crimes().toArray(String[]::new))
                .bind("named", ids.isPresent())
                .bind("ids", ids.orElse(Set.of()).toArray(UUID[]::new));
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
