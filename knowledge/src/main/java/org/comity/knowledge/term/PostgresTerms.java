package org.comity.knowledge.term;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.comity.knowledge.tbx.Concept;
import org.comity.knowledge.tbx.Concept.Definition;
import org.comity.knowledge.tbx.Concept.Equivalence;
import org.comity.knowledge.tbx.Concept.Remark;
import org.comity.knowledge.tbx.Concept.Status;
import org.comity.knowledge.tbx.Concept.Term;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The termbase in PostgreSQL.
@Singleton
public final class PostgresTerms {

    private static final int BATCH = 5000;

    @Inject
    public PostgresTerms() {}

    /// Replaces all concepts of a pack.
    ///
    /// @param pack the file or upload they came with
    void replace(Handle handle, String pack, List<Concept> concepts) {
        handle.createUpdate("DELETE FROM knowledge.concept WHERE pack = :pack")
                .bind("pack", pack)
                .execute();
        PreparedBatch entries = handle.prepareBatch("""
                INSERT INTO knowledge.concept (id, subject, definition, definition_language, definition_source,
                    reference, pack)
                VALUES (:id, :subject, :definition, :language, :source, :reference, :pack)
                """);
        PreparedBatch terms = handle.prepareBatch("""
                INSERT INTO knowledge.term (concept, language, position, text, folded, region, status, equivalence,
                    note, source, reviewer)
                VALUES (:concept, :language, :position, :text, :folded, :region, :status, :equivalence,
                    :note, :source, :reviewer)
                """);
        for (Concept concept : concepts) {
            entry(entries, pack, concept);
        }
        if (entries.size() > 0) {
            entries.execute();
        }
        for (Concept concept : concepts) {
            terms(terms, concept);
            if (terms.size() >= BATCH) {
                terms.execute();
            }
        }
        if (terms.size() > 0) {
            terms.execute();
        }
    }

    private static void entry(PreparedBatch batch, String pack, Concept concept) {
        batch.bind("id", concept.id())
                .bind("subject", concept.subject())
                .bind("definition", concept.definition().map(Definition::text).orElse(""))
                .bind("language", concept.definition().map(Definition::language).orElse(""))
                .bind("source", concept.definition().map(Definition::source).orElse(""))
                .bind("reference", concept.reference())
                .bind("pack", pack)
                .add();
    }

    private static void terms(PreparedBatch batch, Concept concept) {
        int position = 0;
        for (Term term : concept.terms()) {
            batch.bind("concept", concept.id())
                    .bind("language", term.language())
                    .bind("position", position++)
                    .bind("text", term.text())
                    .bind("folded", folded(term.text()))
                    .bind("region", term.region())
                    .bind("status", term.status().name())
                    .bind("equivalence", term.remark().equivalence().name())
                    .bind("note", term.remark().note())
                    .bind("source", term.remark().source())
                    .bind("reviewer", term.remark().reviewer())
                    .add();
        }
    }

    /// What is compared: lower case, without accents.
    static String folded(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /// Ids of other packs among those given.
    List<String> taken(Handle handle, String pack, List<String> ids) {
        return handle.createQuery("SELECT id FROM knowledge.concept WHERE id = ANY(:ids) AND pack <> :pack ORDER BY id")
                .bindArray("ids", String.class, ids)
                .bind("pack", pack)
                .mapTo(String.class)
                .list();
    }

    int count(Handle handle, String pack) {
        return handle.createQuery("SELECT count(*) FROM knowledge.concept WHERE pack = :pack")
                .bind("pack", pack)
                .mapTo(Integer.class)
                .one();
    }

    int count(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM knowledge.concept")
                .mapTo(Integer.class)
                .one();
    }

    /// Subjects with their numbers of concepts.
    Map<String, Integer> subjects(Handle handle) {
        Map<String, Integer> subjects = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT subject, count(*) AS number FROM knowledge.concept GROUP BY subject ORDER BY subject")
                .map((row, context) -> Map.entry(row.getString("subject"), row.getInt("number")))
                .forEach(each -> subjects.put(each.getKey(), each.getValue()));
        return subjects;
    }

    /// Ids of concepts with a term that holds the words: equal first, then beginning with them, then holding them.
    ///
    /// @param words empty for all
    /// @param subject empty for all
    List<String> find(Handle handle, String words, String subject, int from, int limit) {
        String folded = folded(words);
        return handle.createQuery("""
                        SELECT c.id, min(CASE WHEN t.folded = :words THEN 0 WHEN t.folded LIKE :prefix THEN 1 ELSE 2 END)
                            AS rank, min(t.folded) AS first
                        FROM knowledge.concept c JOIN knowledge.term t ON t.concept = c.id
                        WHERE t.folded LIKE :holding AND (:subject = '' OR c.subject = :subject)
                        GROUP BY c.id ORDER BY rank, first, c.id OFFSET :from LIMIT :limit
                        """)
                .bind("words", folded)
                .bind("prefix", escaped(folded) + "%")
                .bind("holding", "%" + escaped(folded) + "%")
                .bind("subject", subject)
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> row.getString("id"))
                .list();
    }

    /// Ids of concepts that one of the names is a term of, whatever its case, in their order.
    ///
    /// @param language BCP 47 tag of the names
    public List<String> called(Handle handle, String language, List<String> names, int limit) {
        return handle.createQuery("""
                        SELECT DISTINCT concept FROM knowledge.term WHERE language = :language AND folded = ANY(:names)
                        ORDER BY concept LIMIT :limit
                        """)
                .bind("language", language)
                .bindArray(
                        "names",
                        String.class,
                        names.stream().map(PostgresTerms::folded).toList())
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    public Optional<Concept> concept(Handle handle, String id) {
        return concepts(handle, List.of(id)).stream().findFirst();
    }

    /// Concepts by their ids, in their order, in one query.
    public List<Concept> concepts(Handle handle, List<String> ids) {
        return read(handle, "WHERE c.id = ANY(:ids) ORDER BY array_position(:ids, c.id), t.position, t.language", ids);
    }

    /// Hands over every concept with its terms, one at a time; in a transaction the termbase is never held as a whole.
    public void each(Handle handle, Consumer<Concept> taking) {
        List<Term> terms = new ArrayList<>();
        List<Concept> last = new ArrayList<>();
        try (Stream<Concept> rows = handle
                .createQuery("SELECT c.*, t.* FROM knowledge.concept c JOIN knowledge.term t ON t.concept = c.id"
                        + " ORDER BY c.id, t.position, t.language")
                .setFetchSize(BATCH)
                .map((row, context) -> with(head(row, row.getString("id")), List.of(term(row))))
                .stream()) {
            rows.forEach(row -> {
                if (!last.isEmpty() && !last.getFirst().id().equals(row.id())) {
                    taking.accept(with(last.getFirst(), terms));
                    terms.clear();
                    last.clear();
                }
                if (last.isEmpty()) {
                    last.add(row);
                }
                terms.addAll(row.terms());
            });
        }
        if (!last.isEmpty()) {
            taking.accept(with(last.getFirst(), terms));
        }
    }

    private static Concept with(Concept head, List<Term> terms) {
        return new Concept(head.id(), head.subject(), head.definition(), head.reference(), terms);
    }

    /// All concepts of a subject, or of all.
    List<Concept> ofSubject(Handle handle, String subject) {
        return read(
                handle, "WHERE '' = ANY(:ids) OR c.subject = ANY(:ids) ORDER BY c.id, t.position", List.of(subject));
    }

    private static List<Concept> read(Handle handle, String clause, List<String> ids) {
        Map<String, Concept> heads = new LinkedHashMap<>();
        Map<String, List<Term>> terms = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT c.*, t.* FROM knowledge.concept c JOIN knowledge.term t ON t.concept = c.id " + clause)
                .bindArray("ids", String.class, ids)
                .setFetchSize(BATCH)
                .map((row, context) -> {
                    String id = row.getString("id");
                    heads.putIfAbsent(id, head(row, id));
                    terms.computeIfAbsent(id, key -> new ArrayList<>()).add(term(row));
                    return id;
                })
                .list();
        return heads.values().stream()
                .map(head -> with(head, terms.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Concept head(ResultSet row, String id) throws SQLException {
        String definition = row.getString("definition");
        return new Concept(
                id,
                row.getString("subject"),
                definition.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Definition(
                                definition, row.getString("definition_language"), row.getString("definition_source"))),
                row.getString("reference"),
                List.of());
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                row.getString("language"),
                row.getString("text"),
                row.getString("region"),
                Status.valueOf(row.getString("status")),
                new Remark(
                        Equivalence.valueOf(row.getString("equivalence")),
                        row.getString("note"),
                        row.getString("source"),
                        row.getString("reviewer")));
    }
}
