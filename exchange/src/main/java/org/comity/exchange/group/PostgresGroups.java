package org.comity.exchange.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.PostgresApplications;
import org.comity.exchange.matching.instance.Group.Otherwise;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Groups in PostgreSQL. A trigger takes out of them whoever withdraws, is declined or erased, and ends a group of
/// fewer than two.
@Singleton
public final class PostgresGroups {

    private static final String GROUPS = """
            SELECT g.id, g.round, g.organisation, g.jurisdiction, g.otherwise,
                array_agg(a.id ORDER BY a.pseudonym) AS officers
            FROM exchange.officer_group g
                JOIN exchange.officer_group_member m ON m.officer_group = g.id
                JOIN exchange.application a ON a.id = m.application
            """;

    private final PostgresApplications applications;

    @Inject
    public PostgresGroups(PostgresApplications applications) {
        this.applications = applications;
    }

    private record Row(UUID id, UUID round, Office home, Otherwise otherwise, List<UUID> officers) {}

    private record Member(UUID group, String code, Otherwise otherwise) {}

    /// The groups of an office in a round, in the order in which they were formed.
    List<OfficerGroup> ofOffice(Handle handle, UUID round, Office home) {
        return read(
                handle,
                handle.createQuery(GROUPS
                                + "WHERE g.round = :round AND g.organisation = :organisation AND g.jurisdiction = :jurisdiction "
                                + "GROUP BY g.id ORDER BY g.at, g.id")
                        .bind("round", round)
                        .bind("organisation", home.organisation())
                        .bind("jurisdiction", home.jurisdiction()));
    }

    Optional<OfficerGroup> find(Handle handle, UUID id) {
        return read(
                        handle,
                        handle.createQuery(GROUPS + "WHERE g.id = :id GROUP BY g.id")
                                .bind("id", id))
                .stream()
                .findFirst();
    }

    /// The group of a person's application in a round.
    Optional<OfficerGroup> ofPerson(Handle handle, UUID round, UUID person) {
        return read(
                        handle,
                        handle.createQuery(GROUPS + """
                                WHERE g.id = (SELECT m.officer_group FROM exchange.officer_group_member m
                                    JOIN exchange.application a ON a.id = m.application
                                    WHERE a.round = :round AND a.person = :person)
                                GROUP BY g.id
                                """).bind("round", round).bind("person", person))
                .stream()
                .findFirst();
    }

    /// All groups that a person is in.
    List<OfficerGroup> ofPerson(Handle handle, UUID person) {
        return read(handle, handle.createQuery(GROUPS + """
                        WHERE g.id IN (SELECT m.officer_group FROM exchange.officer_group_member m
                            JOIN exchange.application a ON a.id = m.application WHERE a.person = :person)
                        GROUP BY g.id ORDER BY g.at, g.id
                        """).bind("person", person));
    }

    private List<OfficerGroup> read(Handle handle, Query query) {
        List<Row> rows = query.map((row, context) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("round", UUID.class),
                        new Office(row.getString("organisation"), row.getString("jurisdiction")),
                        Otherwise.of(row.getString("otherwise")).orElseThrow(),
                        Arrays.asList((UUID[]) row.getArray("officers").getArray())))
                .list();
        Map<UUID, Application> officers = applications.all(
                handle, rows.stream().flatMap(row -> row.officers().stream()).toList());
        return rows.stream()
                .map(row -> new OfficerGroup(
                        row.id(),
                        row.round(),
                        row.home(),
                        row.otherwise(),
                        row.officers().stream()
                                .map(id -> Objects.requireNonNull(officers.get(id)))
                                .toList()))
                .filter(group -> group.officers().size() > 1)
                .toList();
    }

    /// The groups of a round with their nominated officers, in the order of their first codes.
    public List<CodedGroup> ofRound(Handle handle, UUID round) {
        List<Member> members = handle.createQuery("""
                        SELECT m.officer_group, a.pseudonym, g.otherwise FROM exchange.officer_group g
                            JOIN exchange.officer_group_member m ON m.officer_group = g.id
                            JOIN exchange.application a ON a.id = m.application
                        WHERE g.round = :round AND a.state = 'nominated' ORDER BY a.pseudonym
                        """)
                .bind("round", round)
                .map((row, context) -> new Member(
                        row.getObject("officer_group", UUID.class),
                        row.getString("pseudonym"),
                        Otherwise.of(row.getString("otherwise")).orElseThrow()))
                .list();
        Map<UUID, List<Member>> groups = new LinkedHashMap<>();
        members.forEach(member -> groups.computeIfAbsent(member.group(), none -> new ArrayList<>())
                .add(member));
        return groups.values().stream()
                .map(all -> new CodedGroup(
                        all.stream().map(Member::code).toList(), all.getFirst().otherwise()))
                .toList();
    }

    void insert(Handle handle, OfficerGroup group, Instant now) {
        handle.createUpdate("""
                        INSERT INTO exchange.officer_group (id, round, organisation, jurisdiction, otherwise, at)
                        VALUES (:id, :round, :organisation, :jurisdiction, :otherwise, :now)
                        """)
                .bind("id", group.id())
                .bind("round", group.round())
                .bind("organisation", group.home().organisation())
                .bind("jurisdiction", group.home().jurisdiction())
                .bind("otherwise", group.otherwise().key())
                .bind("now", now)
                .execute();
        handle.createUpdate("""
                        INSERT INTO exchange.officer_group_member (officer_group, application)
                        SELECT :id, unnest(CAST(:officers AS uuid[]))
                        """)
                .bind("id", group.id())
                .bind("officers", group.officers().stream().map(Application::id).toArray(UUID[]::new))
                .execute();
    }

    void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM exchange.officer_group WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /// Takes a person out of her groups.
    ///
    /// @return of how many
    int leave(Handle handle, UUID person) {
        return leave(handle, person, Optional.empty());
    }

    /// @param round empty for all rounds
    int leave(Handle handle, UUID person, Optional<UUID> round) {
        return handle.createUpdate("""
                        DELETE FROM exchange.officer_group_member m USING exchange.application a
                        WHERE a.id = m.application AND a.person = :person
                            AND (CAST(:round AS uuid) IS NULL OR a.round = :round)
                        """)
                .bind("person", person)
                .bind("round", round)
                .execute();
    }
}
