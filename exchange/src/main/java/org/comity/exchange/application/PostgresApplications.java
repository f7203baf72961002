package org.comity.exchange.application;

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
import org.comity.exchange.Office;
import org.comity.exchange.application.Application.Who;
import org.comity.exchange.listing.Paging.Span;
import org.comity.platform.json.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Applications in PostgreSQL.
@Singleton
public final class PostgresApplications {

    @Inject
    public PostgresApplications() {}

    private record Fields(Map<String, List<String>> fields) {}

    /// @return false when the person has one in this round already
    boolean insert(Handle handle, Application draft, Instant now) {
        return handle.createUpdate("""
                        INSERT INTO exchange.application (id, round, person, name, organisation, jurisdiction, pseudonym,
                            fields, state, state_at)
                        VALUES (:id, :round, :person, :name, :organisation, :jurisdiction, :pseudonym,
                            CAST(:fields AS jsonb), 'draft', :now)
                        ON CONFLICT (round, person) DO NOTHING
                        """)
                        .bind("id", draft.id())
                        .bind("round", draft.round())
                        .bind("person", draft.who().map(Who::person))
                        .bind("name", draft.who().map(Who::name))
                        .bind("organisation", draft.home().organisation())
                        .bind("jurisdiction", draft.home().jurisdiction())
                        .bind("pseudonym", draft.pseudonym().value())
                        .bind("fields", Json.write(new Fields(draft.fields())))
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /// Writes a draft anew, with the name and the office that she has now; what was withdrawn becomes a draft
    /// again, of which nobody else knows.
    void save(Handle handle, Application draft, Instant now) {
        handle.createUpdate("""
                        UPDATE exchange.application
                        SET fields = CAST(:fields AS jsonb), name = :name, organisation = :organisation,
                            jurisdiction = :jurisdiction, state = 'draft', state_at = :now, submitted_at = NULL
                        WHERE id = :id
                        """)
                .bind("id", draft.id())
                .bind("name", draft.who().map(Who::name))
                .bind("organisation", draft.home().organisation())
                .bind("jurisdiction", draft.home().jurisdiction())
                .bind("fields", Json.write(new Fields(draft.fields())))
                .bind("now", now)
                .execute();
    }

    /// Whether a round sent a person, as far as is known of her: a stay took place, or all have agreed to one of which
    /// nothing is entered yet. Where she was erased nothing is known any more.
    boolean sent(Handle handle, UUID person) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM exchange.application a
                                JOIN exchange.match m ON m.application = a.id
                                LEFT JOIN exchange.ledger l ON l.match = m.id
                            WHERE a.person = :person AND coalesce(l.held, m.state = 'accepted'))
                        """)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one();
    }

    /// Keeps what is known of a draft as it is handed in.
    void note(Handle handle, UUID id, Map<String, List<String>> fields) {
        handle.createUpdate("UPDATE exchange.application SET fields = CAST(:fields AS jsonb) WHERE id = :id")
                .bind("id", id)
                .bind("fields", Json.write(new Fields(fields)))
                .execute();
    }

    void move(Handle handle, UUID id, ApplicationState state, Instant now) {
        handle.createUpdate("""
                        UPDATE exchange.application SET state = :state, state_at = :now,
                            submitted_at = CASE WHEN :state = 'submitted' THEN :now ELSE submitted_at END
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", state.code())
                .bind("now", now)
                .execute();
    }

    /// The application, whoever asks.
    public Optional<Application> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM exchange.application WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// The application, locked until the transaction ends.
    public Optional<Application> lock(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM exchange.application WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// What a person has in a round, locked until the transaction ends.
    public Optional<Application> ofPerson(Handle handle, UUID round, UUID person) {
        return handle.createQuery("""
                        SELECT * FROM exchange.application WHERE round = :round AND person = :person FOR UPDATE
                        """)
                .bind("round", round)
                .bind("person", person)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// What an office has in a round and may see: nothing that is still being written.
    public List<Application> ofOffice(Handle handle, UUID round, Office office) {
        return handle.createQuery("""
                        SELECT * FROM exchange.application
                        WHERE round = :round AND organisation = :organisation AND jurisdiction = :jurisdiction
                            AND state IN ('submitted', 'nominated', 'declined') AND person IS NOT NULL
                        ORDER BY state_at, id
                        """)
                .bind("round", round)
                .bind("organisation", office.organisation())
                .bind("jurisdiction", office.jurisdiction())
                .map((row, context) -> read(row))
                .list();
    }

    private static final String ON_DESK = """
            FROM exchange.application
            WHERE round = :round AND organisation = :organisation AND jurisdiction = :jurisdiction
                AND state IN ('submitted', 'nominated', 'declined') AND person IS NOT NULL
                AND (:state = '' OR state = :state)
            """;

    /// How many applications of an office it may see in a round.
    ///
    /// @param state its code; empty for all
    int count(Handle handle, UUID round, Office office, String state) {
        return onDesk(handle.createQuery("SELECT count(*) " + ON_DESK), round, office)
                .bind("state", state)
                .mapTo(Integer.class)
                .one();
    }

    /// Some of them: first those on which it has to decide, each in the order in which they came to their state.
    List<Application> page(Handle handle, UUID round, Office office, String state, Span span) {
        return onDesk(
                        handle.createQuery("SELECT * " + ON_DESK
                                + "ORDER BY state <> 'submitted', state_at, id OFFSET :from LIMIT :most"),
                        round,
                        office)
                .bind("state", state)
                .bind("from", span.from())
                .bind("most", span.most())
                .map((row, context) -> read(row))
                .list();
    }

    private static Query onDesk(Query query, UUID round, Office office) {
        return query.bind("round", round)
                .bind("organisation", office.organisation())
                .bind("jurisdiction", office.jurisdiction());
    }

    /// The codes of the nominated officers of a round, in their order.
    public List<String> codes(Handle handle, UUID round) {
        return handle.createQuery("""
                        SELECT pseudonym FROM exchange.application WHERE round = :round AND state = 'nominated'
                        ORDER BY pseudonym
                        """).bind("round", round).mapTo(String.class).list();
    }

    /// The nominated officers of rounds, by their pseudonyms.
    public List<Application> nominated(Handle handle, Collection<UUID> rounds) {
        return handle.createQuery("""
                        SELECT * FROM exchange.application WHERE round = ANY (:rounds) AND state = 'nominated'
                        ORDER BY pseudonym
                        """)
                .bind("rounds", rounds.toArray(UUID[]::new))
                .map((row, context) -> read(row))
                .list();
    }

    /// Applications of a round by their pseudonyms, whatever became of them.
    public Map<String, Application> coded(Handle handle, UUID round, Collection<String> pseudonyms) {
        return handle.createQuery(
                        "SELECT * FROM exchange.application WHERE round = :round AND pseudonym = ANY (:pseudonyms)")
                .bind("round", round)
                .bind("pseudonyms", pseudonyms.toArray(String[]::new))
                .map((row, context) -> read(row))
                .collect(Collectors.toMap(found -> found.pseudonym().value(), Function.identity()));
    }

    /// Applications by their ids, whoever asks.
    public Map<UUID, Application> all(Handle handle, Collection<UUID> ids) {
        return handle.createQuery("SELECT * FROM exchange.application WHERE id = ANY (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, context) -> read(row))
                .collect(Collectors.toMap(Application::id, Function.identity()));
    }

    /// All that a person has, oldest first.
    List<Application> all(Handle handle, UUID person) {
        return handle.createQuery("SELECT * FROM exchange.application WHERE person = :person ORDER BY state_at, id")
                .bind("person", person)
                .map((row, context) -> read(row))
                .list();
    }

    /// Takes a person out of her applications, which count as withdrawn from then on.
    ///
    /// @return how many there were
    int erase(Handle handle, UUID person, Instant now) {
        return handle.createUpdate("""
                        UPDATE exchange.application
                        SET person = NULL, name = NULL, fields = '{"fields": {}}', state = 'withdrawn', state_at = :now
                        WHERE person = :person
                        """).bind("person", person).bind("now", now).execute();
    }

    private static Application read(ResultSet row) throws SQLException {
        @Nullable UUID person = row.getObject("person", UUID.class);
        @Nullable String name = row.getString("name");
        return new Application(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                person == null || name == null ? Optional.empty() : Optional.of(new Who(person, name)),
                new Office(row.getString("organisation"), row.getString("jurisdiction")),
                new Pseudonym(row.getString("pseudonym")),
                Json.read(row.getString("fields"), Fields.class).fields(),
                ApplicationState.of(
                        row.getString("state"), row.getTimestamp("state_at").toInstant()));
    }
}
