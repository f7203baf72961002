package org.comity.knowledge.instrument;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.Instrument.TextState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Instruments and their articles in PostgreSQL.
@Singleton
public final class PostgresInstruments {

    @Inject
    public PostgresInstruments() {}

    /// Digests by instrument, of those that the given party brought.
    public Map<String, String> digests(Handle handle, String broughtBy) {
        return handle.createQuery("SELECT id, digest FROM knowledge.instrument WHERE brought_by = :by")
                .bind("by", broughtBy)
                .map((row, context) -> Map.entry(row.getString("id"), row.getString("digest")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether an instrument is there, and who brought it.
    Optional<String> broughtBy(Handle handle, String instrument) {
        return handle.createQuery("SELECT brought_by FROM knowledge.instrument WHERE id = :id")
                .bind("id", instrument)
                .mapTo(String.class)
                .findOne();
    }

    /// Stores the instrument with all its texts, in place of what was there. Texts that others brought stay, in the
    /// place of those in the same language.
    void replace(Handle handle, Wording wording, String broughtBy) {
        Instrument instrument = wording.instrument();
        List<Edition> others = PostgresTexts.others(handle, instrument.id(), broughtBy);
        handle.createUpdate("DELETE FROM knowledge.instrument WHERE id = :id")
                .bind("id", instrument.id())
                .execute();
        insert(handle, wording, broughtBy);
        PreparedBatch titles = handle.prepareBatch(
                "INSERT INTO knowledge.instrument_title (instrument, language, title) VALUES (:id, :language, :title)");
        instrument
                .titles()
                .forEach((language, title) -> titles.bind("id", instrument.id())
                        .bind("language", language)
                        .bind("title", title)
                        .add());
        titles.execute();
        wording.notes()
                .forEach((language, note) -> handle.createUpdate("""
                        INSERT INTO knowledge.instrument_note (instrument, language, note) VALUES (:id, :language, :note)
                        """)
                        .bind("id", instrument.id())
                        .bind("language", language)
                        .bind("note", note)
                        .execute());
        PostgresTexts.articles(handle, instrument.id(), wording.labels());
        wording.texts()
                .forEach((language, text) -> PostgresTexts.insert(
                        handle, new Edition(instrument.id(), language, state(instrument, language), text, broughtBy)));
        others.forEach(edition -> PostgresTexts.add(handle, edition));
    }

    private static TextState state(Instrument instrument, String language) {
        return Optional.ofNullable(instrument.texts().get(language)).orElseThrow();
    }

    private static void insert(Handle handle, Wording wording, String broughtBy) {
        Instrument instrument = wording.instrument();
        Circle circle = instrument.circle();
        handle.createUpdate("""
                        INSERT INTO knowledge.instrument (id, kind, reference, short_name, adopted, in_force, ended,
                            depositary, parties, members_of, brought_by, digest)
                        VALUES (:id, :kind, :reference, :short, :adopted, :inForce, :ended,
                            :depositary, :parties, :membersOf, :by, :digest)
                        """)
                .bind("id", instrument.id())
                .bind("kind", instrument.kind().code())
                .bind("reference", instrument.citation().reference())
                .bind("short", instrument.citation().shortName())
                .bind("adopted", instrument.citation().adopted())
                .bind("inForce", instrument.citation().inForce())
                .bind("ended", instrument.citation().ended())
                .bind("depositary", instrument.citation().depositary())
                .bindArray(
                        "parties",
                        String.class,
                        circle instanceof Circle.Parties(List<String> parties) ? parties : List.of())
                .bind("membersOf", circle instanceof Circle.MembersOf(String organisation) ? organisation : null)
                .bind("by", broughtBy)
                .bind("digest", wording.digest())
                .execute();
    }

    /// The headings of all articles in some languages, by label and language, in the order of the instrument.
    List<Row> headings(Handle handle, String instrument, List<String> languages) {
        return handle.createQuery("""
                        SELECT t.label, t.language, t.part, t.heading, '' AS body
                        FROM knowledge.article_text t JOIN knowledge.article a USING (instrument, label)
                        WHERE t.instrument = :id AND t.language = ANY(:languages) ORDER BY a.position
                        """)
                .bind("id", instrument)
                .bindArray("languages", String.class, languages)
                .map((row, context) -> row(row))
                .list();
    }

    /// The labels of all articles in their order.
    List<String> labels(Handle handle, String instrument) {
        return handle.createQuery("SELECT label FROM knowledge.article WHERE instrument = :id ORDER BY position")
                .bind("id", instrument)
                .mapTo(String.class)
                .list();
    }

    /// One article in all its languages.
    List<Row> article(Handle handle, String instrument, String label) {
        return handle.createQuery("""
                        SELECT label, language, part, heading, body FROM knowledge.article_text
                        WHERE instrument = :id AND label = :label
                        """)
                .bind("id", instrument)
                .bind("label", label)
                .map((row, context) -> row(row))
                .list();
    }

    /// The preamble in one language.
    Optional<String> preamble(Handle handle, String instrument, String language) {
        return handle.createQuery(
                        "SELECT preamble FROM knowledge.instrument_text WHERE instrument = :id AND language = :language")
                .bind("id", instrument)
                .bind("language", language)
                .mapTo(String.class)
                .findOne();
    }

    /// What a reader of the texts should know, by language.
    Map<String, String> notes(Handle handle, String instrument) {
        return handle.createQuery("SELECT language, note FROM knowledge.instrument_note WHERE instrument = :id")
                .bind("id", instrument)
                .map((row, context) -> Map.entry(row.getString("language"), row.getString("note")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("language"),
                new Article(
                        row.getString("label"),
                        row.getString("part"),
                        row.getString("heading"),
                        row.getString("body")));
    }

    /// An article in a language.
    record Row(String language, Article article) {}
}
