package org.comity.exchange.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.PostgresApplications;
import org.comity.exchange.consent.Match.Unanswered;
import org.comity.exchange.listing.Paging.Span;
import org.comity.exchange.outcome.Vacancy;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PostgresPlaces;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Matches in PostgreSQL.
@Singleton
public final class PostgresMatches {

    private final PostgresApplications applications;
    private final PostgresPlaces places;

    @Inject
    public PostgresMatches(PostgresApplications applications, PostgresPlaces places) {
        this.applications = applications;
        this.places = places;
    }

    private record Row(UUID id, UUID round, UUID application, UUID place, MatchState state) {}

    /// Asks host office and officer about a match.
    ///
    /// @param succeeds the match that ended before, if she is its replacement
    public void insert(Handle handle, Match match, Optional<UUID> succeeds, Instant now) {
        handle.createUpdate("""
                        INSERT INTO exchange.match (id, round, application, place, succeeds, state, state_at)
                        VALUES (:id, :round, :application, :place, :succeeds, 'announced', :now)
                        """)
                .bind("id", match.id())
                .bind("round", match.round())
                .bind("application", match.application().id())
                .bind("place", match.place().id())
                .bind("succeeds", succeeds)
                .bind("now", now)
                .execute();
    }

    /// Moves a match; the database refuses a step that is none.
    public void move(Handle handle, UUID id, MatchState state, Instant now) {
        Optional<String> by = switch (state) {
            case MatchState.Refused refused -> Optional.of(refused.by().code());
            case MatchState.Withdrawn withdrawn -> Optional.of(withdrawn.by().code());
            case MatchState.Announced ignored -> Optional.empty();
            case MatchState.HostAccepted ignored -> Optional.empty();
            case MatchState.Accepted ignored -> Optional.empty();
        };
        handle.createUpdate("UPDATE exchange.match SET state = :state, ended_by = :by, state_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("state", state.code())
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    /// The match, locked until the transaction ends.
    public Optional<Match> lock(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM exchange.match WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne()
                .map(row -> whole(handle, List.of(row)).getFirst());
    }

    /// The round of a match.
    public Optional<UUID> round(Handle handle, UUID id) {
        return handle.createQuery("SELECT round FROM exchange.match WHERE id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
    }

    /// The match of an application that stands in its row, locked until the transaction ends.
    Optional<Match> lockOpen(Handle handle, UUID application) {
        return handle.createQuery("""
                        SELECT * FROM exchange.match
                        WHERE application = :application AND state IN ('announced', 'host-accepted', 'accepted') FOR UPDATE
                        """)
                .bind("application", application)
                .map((row, context) -> read(row))
                .findOne()
                .map(row -> whole(handle, List.of(row)).getFirst());
    }

    /// Locks the matches of applications that stand in their rows, in one order, until the transaction ends.
    void hold(Handle handle, Collection<UUID> applications) {
        handle.createQuery("""
                        SELECT id FROM exchange.match
                        WHERE application = ANY (:applications) AND state IN ('announced', 'host-accepted', 'accepted')
                        ORDER BY id FOR UPDATE
                        """)
                .bind("applications", applications.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list();
    }

    /// All matches of an application, ended ones too.
    List<Match> of(Handle handle, UUID application) {
        return whole(
                handle,
                handle.createQuery("SELECT * FROM exchange.match WHERE application = :application ORDER BY id")
                        .bind("application", application)
                        .map((row, context) -> read(row))
                        .list());
    }

    /// All matches of a round, ended ones too, locked until the transaction ends.
    public List<Match> lockAll(Handle handle, UUID round) {
        return whole(
                handle,
                handle.createQuery("SELECT * FROM exchange.match WHERE round = :round ORDER BY id FOR UPDATE")
                        .bind("round", round)
                        .map((row, context) -> read(row))
                        .list());
    }

    /// The matches of a round that somebody has not answered yet, those that wait longest first.
    public List<Unanswered> unanswered(Handle handle, UUID round) {
        record Wait(Row row, Instant since, LocalDate end) {}
        List<Wait> waits = handle.createQuery("""
                        SELECT m.*, u.since, u.due FROM exchange.unanswered u JOIN exchange.match m ON m.id = u.match
                        WHERE u.round = :round ORDER BY u.since, u.match
                        """)
                .bind("round", round)
                .map((row, context) -> new Wait(
                        read(row), row.getTimestamp("since").toInstant(), row.getObject("due", LocalDate.class)))
                .list();
        Map<UUID, Match> found = whole(handle, waits.stream().map(Wait::row).toList()).stream()
                .collect(Collectors.toMap(Match::id, Function.identity()));
        return waits.stream()
                .map(wait -> new Unanswered(
                        Objects.requireNonNull(found.get(wait.row().id())), wait.since(), wait.end()))
                .toList();
    }

    /// Notes that a place fell free and nobody is asked instead.
    void vacate(Handle handle, Match ended, Instant now) {
        handle.createUpdate("INSERT INTO exchange.vacancy (match, round, at) VALUES (:match, :round, :now)")
                .bind("match", ended.id())
                .bind("round", ended.round())
                .bind("now", now)
                .execute();
    }

    /// The places of a round that fell free since it was matched last, the first to do so first.
    public List<Vacancy> vacancies(Handle handle, UUID round) {
        Map<UUID, HostPlace> found = places(handle, round);
        return handle
                .createQuery("""
                        SELECT m.place, v.at FROM exchange.vacancy v JOIN exchange.match m ON m.id = v.match
                        WHERE v.round = :round AND v.rematch IS NULL ORDER BY v.at, v.match
                        """)
                .bind("round", round)
                .map((row, context) -> Map.entry(
                        row.getObject("place", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .map(entry -> new Vacancy(Objects.requireNonNull(found.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    /// Notes that the places that fell free were matched again.
    public void settle(Handle handle, UUID round, int rematch) {
        handle.createUpdate("UPDATE exchange.vacancy SET rematch = :rematch WHERE round = :round AND rematch IS NULL")
                .bind("round", round)
                .bind("rematch", rematch)
                .execute();
    }

    /// Who asks for matches, and as whom she may have a say in them.
    ///
    /// @param officer in her own
    /// @param home in those of officers of her office, but not in her own
    /// @param host in those at places of her office, but not in her own
    record Says(UUID person, Office office, boolean officer, boolean home, boolean host) {}

    private static final String CONCERNING = """
            FROM exchange.match m
            WHERE m.id IN (
                SELECT o.id FROM exchange.match o JOIN exchange.application a ON a.id = o.application
                WHERE :officer AND a.person = :person
                UNION ALL SELECT o.id FROM exchange.match o JOIN exchange.application a ON a.id = o.application
                WHERE :home AND a.organisation = :organisation AND a.jurisdiction = :jurisdiction
                    AND a.person IS DISTINCT FROM :person
                UNION ALL SELECT o.id FROM exchange.match o JOIN exchange.place p ON p.id = o.place
                    JOIN exchange.application a ON a.id = o.application
                WHERE :host AND p.organisation = :organisation AND p.jurisdiction = :jurisdiction
                    AND a.person IS DISTINCT FROM :person)
            """;

    /// In how many matches somebody has a say.
    int count(Handle handle, Says says) {
        return concerning(handle.createQuery("SELECT count(*) " + CONCERNING), says)
                .mapTo(Integer.class)
                .one();
    }

    /// Some of them: first those of which something can still come, then those whose stay is concluded, at last those
    /// that somebody ended; of each the last to change first.
    List<Match> page(Handle handle, Says says, Span span) {
        return whole(
                handle,
                concerning(handle.createQuery("SELECT m.* " + CONCERNING + """
                                        ORDER BY m.state IN ('refused', 'withdrawn'),
                                            EXISTS (SELECT 1 FROM exchange.ledger_entry l WHERE l.match = m.id),
                                            m.state_at DESC, m.id
                                        OFFSET :from LIMIT :most
                                        """), says)
                        .bind("from", span.from())
                        .bind("most", span.most())
                        .map((row, context) -> read(row))
                        .list());
    }

    /// Those to which all have agreed, and after whose stay something is open on that day.
    List<Match> waiting(Handle handle, Says says, LocalDate today) {
        return whole(
                handle,
                concerning(handle.createQuery("SELECT m.* " + CONCERNING + """
                                        AND m.state = 'accepted' AND m.id IN (
                                            SELECT w.match FROM exchange.waiting w
                                            WHERE w.due <= :today AND w.until >= :today
                                            UNION ALL SELECT f.match FROM exchange.field_report f WHERE f.until >= :today)
                                        """), says)
                        .bind("today", today)
                        .map((row, context) -> read(row))
                        .list());
    }

    private static Query concerning(Query query, Says says) {
        return query.bind("person", says.person())
                .bind("organisation", says.office().organisation())
                .bind("jurisdiction", says.office().jurisdiction())
                .bind("officer", says.officer())
                .bind("home", says.home())
                .bind("host", says.host());
    }

    /// The announced rounds in which a person was nominated and got no place.
    List<UUID> unplaced(Handle handle, UUID person) {
        return handle.createQuery("""
                        SELECT a.round FROM exchange.application a JOIN exchange.round r ON r.id = a.round
                        WHERE a.person = :person AND a.state = 'nominated' AND r.state = 'announced'
                            AND NOT EXISTS (SELECT 1 FROM exchange.match m WHERE m.application = a.id)
                        ORDER BY r.state_at DESC, a.round
                        """).bind("person", person).mapTo(UUID.class).list();
    }

    /// The nominated officers of rounds, by their pseudonyms.
    public List<Application> nominated(Handle handle, Collection<UUID> rounds) {
        return applications.nominated(handle, rounds);
    }

    /// Applications of a round by their pseudonyms, whatever became of them.
    Map<String, Application> coded(Handle handle, UUID round, Collection<String> pseudonyms) {
        return applications.coded(handle, round, pseudonyms);
    }

    /// The codes of the nominated officers of a round, in their order.
    List<String> codes(Handle handle, UUID round) {
        return applications.codes(handle, round);
    }

    /// Places by their ids.
    Map<UUID, HostPlace> places(Handle handle, Collection<UUID> ids) {
        return places.all(handle, ids);
    }

    /// The published places of a round, by their ids.
    public Map<UUID, HostPlace> places(Handle handle, UUID round) {
        return places.published(handle, round).stream().collect(Collectors.toMap(HostPlace::id, Function.identity()));
    }

    private List<Match> whole(Handle handle, List<Row> rows) {
        Map<UUID, Application> officers =
                applications.all(handle, rows.stream().map(Row::application).toList());
        Map<UUID, HostPlace> hosts =
                places.all(handle, rows.stream().map(Row::place).toList());
        return rows.stream()
                .map(row -> new Match(
                        row.id(),
                        row.round(),
                        Objects.requireNonNull(officers.get(row.application())),
                        Objects.requireNonNull(hosts.get(row.place())),
                        row.state()))
                .toList();
    }

    private static Row read(ResultSet row) throws SQLException {
        @Nullable String by = row.getString("ended_by");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getObject("application", UUID.class),
                row.getObject("place", UUID.class),
                MatchState.of(row.getString("state"), by == null ? "" : by));
    }
}
