package org.comity.knowledge.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.culture.Note;
import org.comity.knowledge.culture.NotePage;
import org.comity.knowledge.culture.PostgresNotes;
import org.comity.platform.database.Database;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Text;

/// Notes on culture that hold now, each for those for whom it was written. What is said against a note is not handed
/// over: it belongs beside the note.
@Singleton
public final class PostgresNoteShelf implements Shelf {

    private static final Pattern CITATION = Pattern.compile("\\s*\\[[a-z0-9-]{1,40}]");

    private final Database database;
    private final PostgresNotes notes;
    private final WorldNames names;

    @Inject
    public PostgresNoteShelf(Database database, PostgresNotes notes, WorldNames names) {
        this.database = database;
        this.notes = notes;
        this.names = names;
    }

    @Override
    public String kind() {
        return KnowledgeWorkIds.NOTE;
    }

    @Override
    public List<SearchDocument> work(String id) {
        String[] parts = id.split("/", 2);
        return parts.length < 2
                ? List.of()
                : database.query(handle -> notes.one(handle, parts[0], parts[1]))
                        .map(this::documents)
                        .orElse(List.of());
    }

    @Override
    public void all(Consumer<List<SearchDocument>> taking) {
        database.query(notes::all).forEach(note -> taking.accept(documents(note)));
    }

    private List<SearchDocument> documents(Note note) {
        List<SearchDocument> documents = new ArrayList<>();
        note.content().texts().forEach((language, text) -> {
            String title = note.content().titles().getOrDefault(language, note.topic());
            documents.add(new SearchDocument(
                    KnowledgeWorkIds.note(note.jurisdiction(), note.topic()),
                    language,
                    new Text(
                            title + " – " + names.place(note.jurisdiction(), language),
                            CITATION.matcher(text).replaceAll("").strip()),
                    NotePage.address(note.jurisdiction(), note.topic()),
                    List.of(),
                    Map.of(Facet.JURISDICTION, List.of(note.jurisdiction())),
                    note.readers().audiences(note.jurisdiction()),
                    Optional.of(note.content().asOf()).filter(AsOf::exact).map(AsOf::lastDay)));
        });
        return documents;
    }
}
