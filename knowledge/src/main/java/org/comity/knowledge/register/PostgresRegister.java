package org.comity.knowledge.register;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Fact;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.Instrument.Citation;
import org.comity.knowledge.Instrument.Kind;
import org.comity.knowledge.Instrument.Provisions;
import org.comity.knowledge.Instrument.TextState;
import org.comity.knowledge.Jurisdiction;
import org.comity.knowledge.Measure;
import org.comity.knowledge.Measure.Channel;
import org.comity.knowledge.Membership;
import org.comity.knowledge.Participation;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.Source;
import org.comity.knowledge.participation.PostgresParticipations;
import org.comity.knowledge.register.Register.Law;
import org.comity.knowledge.register.Register.Place;
import org.comity.knowledge.register.Register.World;
import org.comity.platform.json.Json;
import org.jdbi.v3.core.Handle;

/// Reads the register from PostgreSQL: a fixed number of queries, however much there is.
@Singleton
public final class PostgresRegister {

    private static final int FETCH = 5000;

    private final PostgresParticipations participations;

    @Inject
    public PostgresRegister(PostgresParticipations participations) {
        this.participations = participations;
    }

    /// The number of the newest change.
    long revision(Handle handle) {
        return handle.createQuery("SELECT number FROM knowledge.revision")
                .mapTo(Long.class)
                .one();
    }

    /// Says that something changed; part of the caller's transaction.
    public void changed(Handle handle) {
        handle.execute("UPDATE knowledge.revision SET number = number + 1");
    }

    Register read(Handle handle) {
        return new Register(revision(handle), law(handle), world(handle), sources(handle));
    }

    private Law law(Handle handle) {
        Map<String, Map<String, Participation>> byInstrument = new HashMap<>();
        participations
                .current(handle)
                .forEach(row -> byInstrument
                        .computeIfAbsent(row.instrument(), id -> new HashMap<>())
                        .put(row.participant(), row));
        Map<String, Instrument> instruments = instruments(handle);
        Map<String, Provisions> provisions = provisions(handle);
        return new Law(instruments, provisions, measures(handle), byInstrument, headings(handle));
    }

    private World world(Handle handle) {
        return new World(jurisdictions(handle), facts(handle), memberships(handle), places(handle));
    }

    private static Map<String, Instrument> instruments(Handle handle) {
        Map<String, Map<String, String>> titles = new HashMap<>();
        each(
                handle,
                "SELECT instrument, language, title FROM knowledge.instrument_title ORDER BY language = 'en' DESC, language",
                row -> titles.computeIfAbsent(row.string("instrument"), id -> new LinkedHashMap<>())
                        .put(row.string("language"), row.string("title")));
        Map<String, Map<String, TextState>> texts = new HashMap<>();
        each(
                handle,
                """
                SELECT instrument, language, authentic, source, url, as_of FROM knowledge.instrument_text
                ORDER BY language = 'en' DESC, language
                """,
                row -> texts.computeIfAbsent(row.string("instrument"), id -> new LinkedHashMap<>())
                        .put(
                                row.string("language"),
                                new TextState(
                                        row.string("authentic").equals("t"),
                                        row.provenance(),
                                        row.optional("url").map(java.net.URI::create))));
        Map<String, Instrument> all = new LinkedHashMap<>();
        handle.createQuery("SELECT * FROM knowledge.instrument ORDER BY adopted NULLS LAST, id")
                .map((row, context) -> instrument(row, titles, texts))
                .forEach(instrument -> all.put(instrument.id(), instrument));
        return all;
    }

    private static Instrument instrument(
            ResultSet row, Map<String, Map<String, String>> titles, Map<String, Map<String, TextState>> texts)
            throws SQLException {
        String id = row.getString("id");
        Cells cells = new Cells(row);
        return new Instrument(
                id,
                Kind.of(row.getString("kind")).orElseThrow(),
                new Citation(
                        row.getString("reference"),
                        cells.optional("short_name"),
                        Optional.ofNullable(row.getDate("adopted")).map(java.sql.Date::toLocalDate),
                        Optional.ofNullable(row.getDate("in_force")).map(java.sql.Date::toLocalDate),
                        Optional.ofNullable(row.getDate("ended")).map(java.sql.Date::toLocalDate),
                        cells.optional("depositary")),
                circle(row, cells),
                titles.getOrDefault(id, Map.of("und", id)),
                texts.getOrDefault(id, Map.of()));
    }

    private static Circle circle(ResultSet row, Cells cells) throws SQLException {
        Array array = row.getArray("parties");
        List<String> parties = List.of((String[]) array.getArray());
        Optional<Circle> members = cells.optional("members_of").map(Circle.MembersOf::new);
        return members.orElseGet(() -> parties.isEmpty() ? new Circle.Consenting() : new Circle.Parties(parties));
    }

    private static Map<String, Provisions> provisions(Handle handle) {
        Map<String, Provisions> all = new HashMap<>();
        each(
                handle,
                "SELECT instrument, document FROM knowledge.provisions",
                row -> all.put(row.string("instrument"), Json.read(row.string("document"), Provisions.class)));
        return all;
    }

    private static List<Measure> measures(Handle handle) {
        return handle.createQuery("SELECT code, channel FROM knowledge.measure ORDER BY position")
                .map((row, context) -> new Measure(
                        row.getString("code"),
                        Channel.of(row.getString("channel")).orElseThrow()))
                .list();
    }

    private static Map<String, Map<String, Map<String, String>>> headings(Handle handle) {
        Map<String, Map<String, Map<String, String>>> all = new HashMap<>();
        each(
                handle,
                """
                SELECT t.instrument, t.label, t.language, t.heading FROM knowledge.article_text t
                JOIN knowledge.provisions p ON p.instrument = t.instrument WHERE t.heading <> ''
                """,
                row -> all.computeIfAbsent(row.string("instrument"), id -> new HashMap<>())
                        .computeIfAbsent(row.string("label"), label -> new HashMap<>())
                        .put(row.string("language"), row.string("heading")));
        return all;
    }

    private static Map<String, Jurisdiction> jurisdictions(Handle handle) {
        Map<String, Jurisdiction> all = new LinkedHashMap<>();
        each(
                handle,
                "SELECT * FROM knowledge.jurisdiction ORDER BY code",
                row -> all.put(
                        row.string("code"),
                        new Jurisdiction(
                                row.string("code"),
                                row.string("alpha3"),
                                kind(row.string("kind")),
                                row.string("region"),
                                row.string("subregion"))));
        return all;
    }

    private static Jurisdiction.Kind kind(String code) {
        return Jurisdiction.Kind.valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private static Map<String, List<Fact>> facts(Handle handle) {
        Map<String, List<Fact>> all = new HashMap<>();
        each(
                handle,
                "SELECT * FROM knowledge.fact WHERE replaced_at IS NULL ORDER BY field, position",
                row -> all.computeIfAbsent(row.string("jurisdiction"), code -> new ArrayList<>())
                        .add(new Fact(
                                row.string("jurisdiction"),
                                row.string("field"),
                                row.string("value"),
                                row.optional("language"),
                                row.provenance(),
                                Integer.parseInt(row.string("review_months")))));
        return all;
    }

    private static Map<String, Map<String, Membership>> memberships(Handle handle) {
        Map<String, Map<String, Membership>> all = new HashMap<>();
        each(
                handle,
                "SELECT * FROM knowledge.membership ORDER BY organisation",
                row -> all.computeIfAbsent(row.string("jurisdiction"), code -> new LinkedHashMap<>())
                        .put(
                                row.string("organisation"),
                                new Membership(
                                        row.string("jurisdiction"),
                                        row.string("organisation"),
                                        row.string("status"),
                                        row.provenance())));
        return all;
    }

    private static Map<String, Place> places(Handle handle) {
        Map<String, Place> all = new LinkedHashMap<>();
        handle.createQuery("SELECT * FROM knowledge.place ORDER BY x, y")
                .map((row, context) -> Map.entry(
                        row.getString("jurisdiction"),
                        new Place(row.getDouble("x"), row.getDouble("y"), row.getDouble("r"))))
                .forEach(place -> all.put(place.getKey(), place.getValue()));
        return all;
    }

    private static Map<String, Source> sources(Handle handle) {
        Map<String, Source> all = new HashMap<>();
        each(
                handle,
                "SELECT * FROM knowledge.source",
                row -> all.put(
                        row.string("id"),
                        new Source(
                                row.string("id"),
                                row.string("title"),
                                row.optional("url"),
                                row.string("licence"),
                                row.string("attribution"))));
        return all;
    }

    private static void each(Handle handle, String sql, Consumer<Cells> reader) {
        handle.createQuery(sql)
                .setFetchSize(FETCH)
                .map((row, context) -> {
                    reader.accept(new Cells(row));
                    return true;
                })
                .list();
    }

    /// The cells of a row as texts.
    private record Cells(ResultSet row) {

        String string(String column) {
            return optional(column).orElse("");
        }

        Optional<String> optional(String column) {
            try {
                return Optional.ofNullable(row.getString(column));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        Provenance provenance() {
            return new Provenance(string("source"), new AsOf(string("as_of")));
        }
    }
}
