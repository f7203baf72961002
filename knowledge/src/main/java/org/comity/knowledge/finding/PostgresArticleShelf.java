package org.comity.knowledge.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.alias.Alias;
import org.comity.knowledge.alias.Alias.Subject;
import org.comity.knowledge.alias.PostgresAliases;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Registers;
import org.comity.platform.database.Database;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Reference;
import org.comity.search.SearchDocument.Text;

/// Articles of instruments, each in every language that has it. Their pages are open to everybody.
@Singleton
public final class PostgresArticleShelf implements Shelf {

    private static final int FETCH = 500;
    private static final String SELECT =
            "SELECT instrument, label, language, heading, body FROM knowledge.article_text";

    private final Database database;
    private final Registers registers;
    private final PostgresAliases aliases;

    @Inject
    public PostgresArticleShelf(Database database, Registers registers, PostgresAliases aliases) {
        this.database = database;
        this.registers = registers;
        this.aliases = aliases;
    }

    @Override
    public String kind() {
        return KnowledgeWorkIds.ARTICLE;
    }

    @Override
    public List<SearchDocument> work(String id) {
        int slash = id.indexOf('/');
        if (slash < 0) {
            return List.of();
        }
        String instrument = id.substring(0, slash);
        Register register = registers.newest();
        return database.query(handle -> {
            Map<String, List<Alias>> known = Map.of(instrument, aliases.of(handle, Subject.INSTRUMENT, instrument));
            List<Row> rows = handle.createQuery(
                            SELECT + " WHERE instrument = :instrument AND label = :label ORDER BY language")
                    .bind("instrument", instrument)
                    .bind("label", id.substring(slash + 1))
                    .map((row, context) -> Row.of(row))
                    .list();
            return documents(register, known, rows);
        });
    }

    @Override
    public void all(Consumer<List<SearchDocument>> taking) {
        Register register = registers.newest();
        database.change(handle -> {
            Map<String, List<Alias>> known = aliases.all(handle, Subject.INSTRUMENT);
            List<Row> article = new ArrayList<>();
            try (Stream<Row> rows = handle
                    .createQuery(SELECT + " ORDER BY instrument, label, language")
                    .setFetchSize(FETCH)
                    .map((row, context) -> Row.of(row))
                    .stream()) {
                rows.forEach(row -> {
                    if (!article.isEmpty() && !article.getFirst().sameArticle(row)) {
                        hand(documents(register, known, article), taking);
                        article.clear();
                    }
                    article.add(row);
                });
            }
            hand(documents(register, known, article), taking);
        });
    }

    private static void hand(List<SearchDocument> documents, Consumer<List<SearchDocument>> taking) {
        if (!documents.isEmpty()) {
            taking.accept(documents);
        }
    }

    /// An article in one language.
    private record Row(String instrument, String label, String language, String heading, String body) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("instrument"),
                    row.getString("label"),
                    row.getString("language"),
                    row.getString("heading"),
                    row.getString("body"));
        }

        boolean sameArticle(Row other) {
            return instrument.equals(other.instrument) && label.equals(other.label);
        }
    }

    /// One article; an instrument that the register does not know yet comes with its own event.
    private static List<SearchDocument> documents(
            Register register, Map<String, List<Alias>> aliases, List<Row> article) {
        Optional<Instrument> instrument =
                article.stream().findFirst().flatMap(row -> register.instrument(row.instrument()));
        if (instrument.isEmpty()) {
            return List.of();
        }
        String label = article.getFirst().label();
        List<Reference> references = new InstrumentNames(
                        instrument.get(), aliases.getOrDefault(instrument.get().id(), List.of()))
                .references(label);
        return article.stream()
                .filter(row -> instrument.get().texts().containsKey(row.language()))
                .map(row -> document(instrument.get(), row, references))
                .toList();
    }

    private static SearchDocument document(Instrument instrument, Row row, List<Reference> references) {
        return new SearchDocument(
                KnowledgeWorkIds.article(instrument.id(), row.label()),
                row.language(),
                new Text(
                        ArticleTitles.title(instrument.label(), row.label(), row.heading(), row.language()),
                        row.body()),
                KnowledgePaths.article(instrument.id(), row.label()) + "?language=" + row.language(),
                references,
                Map.of(Facet.INSTRUMENT, List.of(instrument.id())),
                Set.of(Audience.EVERYBODY),
                instrument.citation().adopted());
    }
}
