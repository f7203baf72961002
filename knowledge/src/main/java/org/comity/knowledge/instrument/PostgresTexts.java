package org.comity.knowledge.instrument;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Instrument.TextState;
import org.comity.knowledge.Provenance;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The wordings of instruments in PostgreSQL.
final class PostgresTexts {

    private PostgresTexts() {}

    /// Stores a language of an instrument that is there, in place of what that language said.
    static void add(Handle handle, Edition edition) {
        List.of("instrument_text", "article_text")
                .forEach(table -> handle.createUpdate(
                                "DELETE FROM knowledge." + table + " WHERE instrument = :id AND language = :language")
                        .bind("id", edition.instrument())
                        .bind("language", edition.language())
                        .execute());
        handle.createUpdate("""
                        INSERT INTO knowledge.instrument_title (instrument, language, title)
                        VALUES (:id, :language, :title) ON CONFLICT (instrument, language) DO NOTHING
                        """)
                .bind("id", edition.instrument())
                .bind("language", edition.language())
                .bind("title", edition.text().title())
                .execute();
        articles(
                handle,
                edition.instrument(),
                edition.text().articles().stream().map(Article::label).toList());
        insert(handle, edition);
    }

    /// Adds the articles that are not there yet, behind those that are.
    static void articles(Handle handle, String id, List<String> labels) {
        if (labels.isEmpty()) {
            return;
        }
        int behind = handle.createQuery("SELECT count(*) FROM knowledge.article WHERE instrument = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO knowledge.article (instrument, label, position) VALUES (:id, :label, :position)
                ON CONFLICT (instrument, label) DO NOTHING
                """);
        for (String label : labels) {
            batch.bind("id", id).bind("label", label).bind("position", behind++).add();
        }
        batch.execute();
    }

    static void insert(Handle handle, Edition edition) {
        handle.createUpdate("""
                        INSERT INTO knowledge.instrument_text (instrument, language, authentic, source, url, as_of,
                            preamble, brought_by)
                        VALUES (:id, :language, :authentic, :source, :url, :asOf, :preamble, :by)
                        """)
                .bind("id", edition.instrument())
                .bind("language", edition.language())
                .bind("authentic", edition.state().authentic())
                .bind("source", edition.state().provenance().source())
                .bind("url", edition.state().address().map(Object::toString))
                .bind("asOf", edition.state().provenance().asOf().iso())
                .bind("preamble", edition.text().preamble())
                .bind("by", edition.broughtBy())
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO knowledge.article_text (instrument, label, language, part, heading, body)
                VALUES (:id, :label, :language, :part, :heading, :body)
                """);
        edition.text()
                .articles()
                .forEach(article -> batch.bind("id", edition.instrument())
                        .bind("label", article.label())
                        .bind("language", edition.language())
                        .bind("part", article.part())
                        .bind("heading", article.heading())
                        .bind("body", article.body())
                        .add());
        if (!edition.text().articles().isEmpty()) {
            batch.execute();
        }
    }

    /// What others brought.
    static List<Edition> others(Handle handle, String instrument, String broughtBy) {
        return handle.createQuery("""
                        SELECT language, authentic, source, url, as_of, preamble, t.brought_by, n.title
                        FROM knowledge.instrument_text t
                        JOIN knowledge.instrument_title n USING (instrument, language)
                        WHERE instrument = :id AND t.brought_by <> :by
                        ORDER BY language
                        """)
                .bind("id", instrument)
                .bind("by", broughtBy)
                .map((row, context) -> new Edition(
                        instrument,
                        row.getString("language"),
                        new TextState(
                                row.getBoolean("authentic"),
                                new Provenance(row.getString("source"), new AsOf(row.getString("as_of"))),
                                Optional.ofNullable(row.getString("url")).map(URI::create)),
                        new InstrumentText(
                                row.getString("title"),
                                row.getString("preamble"),
                                articlesOf(handle, instrument, row.getString("language"))),
                        row.getString("brought_by")))
                .list();
    }

    private static List<Article> articlesOf(Handle handle, String instrument, String language) {
        return handle.createQuery("""
                        SELECT t.label, t.part, t.heading, t.body FROM knowledge.article_text t
                        JOIN knowledge.article a USING (instrument, label)
                        WHERE instrument = :id AND t.language = :language ORDER BY a.position
                        """)
                .bind("id", instrument)
                .bind("language", language)
                .map((row, context) -> new Article(
                        row.getString("label"), row.getString("part"), row.getString("heading"), row.getString("body")))
                .list();
    }
}
