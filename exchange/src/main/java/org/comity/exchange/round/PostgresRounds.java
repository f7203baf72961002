package org.comity.exchange.round;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.exchange.ExchangeWorkIds;
import org.comity.exchange.Office;
import org.comity.exchange.listing.Paging.Span;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.platform.json.Json;
import org.comity.platform.outbox.Outbox;
import org.comity.search.WorksChanged;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/// Rounds in PostgreSQL. The seed of a lottery is shown only once its round has run; before that it leaves the
/// database for the matching alone.
@Singleton
public final class PostgresRounds {

    private static final String TERMS = """
            id, organisation, jurisdiction, texts, format, places_until, applications_until, window_from, window_to,
            mechanism, ways, swap_order, tolerance, least, tiers, commitment, state, opened_at, state_at,
            call_off_reason,
            """;

    private static final String COLUMNS = TERMS + """
            CASE WHEN state IN ('run', 'announced') OR state = 'called-off'
                AND EXISTS (SELECT 1 FROM exchange.outcome o WHERE o.round = exchange.round.id)
            THEN encode(seed, 'hex') END AS shown_seed
            """;

    private final Outbox outbox;

    @Inject
    public PostgresRounds(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Texts(Map<String, RoundText> texts) {}

    void insert(Handle handle, Round draft) {
        terms(handle.createUpdate("""
                                INSERT INTO exchange.round (id, organisation, jurisdiction, texts, format, places_until,
                                    applications_until, window_from, window_to, mechanism, ways, swap_order, tolerance,
                                    least, tiers, state, opened_at, state_at)
                                VALUES (:id, :organisation, :jurisdiction, CAST(:texts AS jsonb), :format, :placesUntil,
                                    :applicationsUntil, :from, :to, :mechanism, :ways, :order, :tolerance, :floor, :tiers,
                                    'draft', :now, :now)
                                """), draft.terms())
                .bind("id", draft.id())
                .bind("organisation", draft.programme().organisation())
                .bind("jurisdiction", draft.programme().jurisdiction())
                .bind("now", draft.openedAt())
                .execute();
    }

    void revise(Handle handle, UUID id, RoundTerms terms) {
        terms(handle.createUpdate("""
                                UPDATE exchange.round SET texts = CAST(:texts AS jsonb), format = :format,
                                    places_until = :placesUntil, applications_until = :applicationsUntil,
                                    window_from = :from, window_to = :to, mechanism = :mechanism, ways = :ways,
                                    swap_order = :order, tolerance = :tolerance, least = :floor, tiers = :tiers
                                WHERE id = :id
                                """), terms).bind("id", id).execute();
    }

    void publish(Handle handle, UUID id, byte[] seed, Instant now) {
        handle.createUpdate("""
                        UPDATE exchange.round SET state = 'published', state_at = :now, seed = :seed,
                            commitment = :commitment
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("now", now)
                .bind("seed", seed)
                .bind("commitment", Lottery.commitment(seed))
                .execute();
    }

    /// Moves it on. Once it takes no more, its places can be found no longer, and the same transaction says so.
    void move(Handle handle, UUID id, RoundState state, Instant now) {
        handle.createUpdate("UPDATE exchange.round SET state = :state, state_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("state", state.code())
                .bind("now", now)
                .execute();
        if (state instanceof RoundState.Closed) {
            outbox.put(handle, WorksChanged.all(ExchangeWorkIds.PLACE));
        }
    }

    /// Ends it with words of its programme; the database refuses what was announced.
    void callOff(Handle handle, UUID id, String reason, Instant now) {
        handle.createUpdate("""
                        UPDATE exchange.round SET state = 'called-off', state_at = :now, call_off_reason = :reason
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("now", now)
                .bind("reason", reason)
                .execute();
        outbox.put(handle, WorksChanged.all(ExchangeWorkIds.PLACE));
    }

    /// Whether somebody has an application in it that she or her office has not taken back.
    public boolean takesPart(Handle handle, UUID id, UUID person) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM exchange.application
                            WHERE round = :id AND person = :person AND state IN ('draft', 'submitted', 'nominated'))
                        """)
                .bind("id", id)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one();
    }

    /// How many take part in it now.
    Round.Size size(Handle handle, UUID id) {
        return handle.createQuery("""
                        WITH officer AS (
                            SELECT organisation, jurisdiction FROM exchange.application
                            WHERE round = :id AND state = 'nominated'
                        )
                        SELECT (SELECT count(*) FROM officer) AS officers, count(*) AS offices FROM (
                            SELECT organisation, jurisdiction FROM officer
                            UNION
                            SELECT organisation, jurisdiction FROM exchange.place
                            WHERE round = :id AND state = 'published'
                        ) office
                        """)
                .bind("id", id)
                .map((row, context) -> new Round.Size(row.getLong("offices"), row.getLong("officers")))
                .one();
    }

    /// Notes that a closed round was matched, so that its seed is shown; the database refuses any other.
    public void run(Handle handle, UUID id, Instant now) {
        move(handle, id, new RoundState.Run(now), now);
    }

    /// Notes that the outcome of a round that has run was told; the database refuses any other.
    public void announce(Handle handle, UUID id, Instant now) {
        move(handle, id, new RoundState.Announced(now), now);
    }

    /// How many places of a round fell free since it was matched last.
    int vacancies(Handle handle, UUID id) {
        return handle.createQuery("SELECT count(*) FROM exchange.vacancy WHERE round = :id AND rematch IS NULL")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    /// How many stays wait for the programme to say whether they took place: disputed ones, and those of which neither
    /// office said it.
    int disputes(Handle handle, UUID id, LocalDate today) {
        return handle.createQuery("""
                        SELECT (SELECT count(*) FROM exchange.stay_dispute d
                            JOIN exchange.match m ON m.id = d.match
                            WHERE m.round = :id AND d.decided_at IS NULL)
                            + (SELECT count(*) FROM exchange.unconcluded WHERE round = :id AND due <= :today)
                        """)
                .bind("id", id)
                .bind("today", today)
                .mapTo(Integer.class)
                .one();
    }

    void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM exchange.round WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /// The round, whoever asks.
    public Optional<Round> find(Handle handle, UUID id) {
        return one(handle, id, "");
    }

    /// The round, locked until the transaction ends.
    public Optional<Round> lock(Handle handle, UUID id) {
        return one(handle, id, " FOR UPDATE");
    }

    /// The round with the seed of its lottery, which nobody may be shown before it has run, locked until the
    /// transaction ends.
    public Optional<Round> lockDrawn(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + TERMS + """
                        encode(seed, 'hex') AS shown_seed FROM exchange.round WHERE id = :id FOR UPDATE
                        """)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// Rounds by their ids, whoever asks.
    public Map<UUID, Round> all(Handle handle, Collection<UUID> ids) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM exchange.round WHERE id = ANY (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, context) -> read(row))
                .collect(Collectors.toMap(Round::id, Function.identity()));
    }

    private static final String LISTED = """
            FROM exchange.round
            WHERE (state <> 'draft' OR (organisation = :organisation AND jurisdiction = :jurisdiction))
            """;

    /// How many rounds everybody may read, and the drafts of one programme besides.
    ///
    /// @param own the programme, if there is one
    int count(Handle handle, Optional<Office> own) {
        return listing(handle.createQuery("SELECT count(*) " + LISTED), own)
                .mapTo(Integer.class)
                .one();
    }

    /// Some of them, the last to begin first.
    List<Round> page(Handle handle, Optional<Office> own, Span span) {
        return listing(
                        handle.createQuery("SELECT " + COLUMNS + LISTED
                                + "ORDER BY window_from DESC, id OFFSET :from LIMIT :most"),
                        own)
                .bind("from", span.from())
                .bind("most", span.most())
                .map((row, context) -> read(row))
                .list();
    }

    private static Query listing(Query query, Optional<Office> own) {
        return query.bind("organisation", own.map(Office::organisation))
                .bind("jurisdiction", own.map(Office::jurisdiction));
    }

    private static Optional<Round> one(Handle handle, UUID id, String lock) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM exchange.round WHERE id = :id" + lock)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static <T extends SqlStatement<T>> T terms(T statement, RoundTerms terms) {
        Optional<Aims> aims = terms.policy().method().aims();
        return statement
                .bind("texts", Json.write(new Texts(terms.texts())))
                .bind("format", terms.format().code())
                .bind("placesUntil", terms.dates().placesUntil())
                .bind("applicationsUntil", terms.dates().applicationsUntil())
                .bind("from", terms.dates().from())
                .bind("to", terms.dates().to())
                .bind("mechanism", terms.policy().mechanism().key())
                .bind("ways", aims.map(Aims::ways))
                .bind("order", aims.map(each -> each.order().key()))
                .bind("tolerance", terms.policy().tolerance())
                .bind("floor", terms.policy().floor())
                .bind("tiers", terms.policy().tiers().stream().map(Tier::key).collect(Collectors.joining(" ")));
    }

    private static Round read(ResultSet row) throws SQLException {
        RoundTerms terms = new RoundTerms(
                Json.read(row.getString("texts"), Texts.class).texts(),
                Format.of(row.getString("format")).orElseThrow(),
                new RoundDates(
                        row.getObject("places_until", LocalDate.class),
                        row.getObject("applications_until", LocalDate.class),
                        row.getObject("window_from", LocalDate.class),
                        row.getObject("window_to", LocalDate.class)),
                new RoundPolicy(
                        method(row), row.getInt("tolerance"), row.getInt("least"), tiers(row.getString("tiers"))));
        Optional<String> seed = Optional.ofNullable(row.getString("shown_seed"));
        return new Round(
                row.getObject("id", UUID.class),
                new Office(row.getString("organisation"), row.getString("jurisdiction")),
                terms,
                RoundState.of(
                        row.getString("state"),
                        row.getTimestamp("state_at").toInstant(),
                        Optional.ofNullable(row.getString("call_off_reason"))),
                Optional.ofNullable(row.getString("commitment")).map(digest -> new Lottery(digest, seed)),
                row.getTimestamp("opened_at").toInstant());
    }

    private static Method method(ResultSet row) throws SQLException {
        Mechanism mechanism = Mechanism.of(row.getString("mechanism")).orElseThrow();
        return mechanism == Mechanism.SWAPS
                ? Method.swaps(new Aims(
                        row.getInt("ways"),
                        Aims.Order.of(row.getString("swap_order")).orElseThrow(),
                        Aims.USUAL_STEPS))
                : Method.usual(mechanism);
    }

    private static List<Tier> tiers(String keys) {
        return Stream.of(keys.split(" ", -1))
                .map(key -> Arrays.stream(Tier.values())
                        .filter(tier -> tier.key().equals(key))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
