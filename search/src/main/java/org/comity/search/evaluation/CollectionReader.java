package org.comity.search.evaluation;

import static org.comity.search.evaluation.Faults.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Examines a folder as docs/search-quality.md describes it. Every line is read and every fault is noted; with one
/// fault there is no collection, so that nothing is left out unseen.
final class CollectionReader {

    private static final int LONGEST_ID = 200;
    private static final Pattern GRADE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]");

    private final Path folder;
    private final boolean forRun;
    private final Faults faults;
    private final Progress progress;
    private final Map<String, String> languages = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, JudgedQuery> queries = new LinkedHashMap<>();

    private CollectionReader(Path folder, boolean forRun, Faults faults, Progress progress) {
        this.folder = folder;
        this.forRun = forRun;
        this.faults = faults;
        this.progress = progress;
    }

    /// Reads the collection.
    ///
    /// @param forRun whether a run will be written, whose format parts its columns by spaces
    /// @return empty when there are faults
    /// @throws IOException when a file cannot be read
    static Optional<TestCollection> read(Path folder, boolean forRun, Faults faults, Progress progress)
            throws IOException {
        CollectionReader reader = new CollectionReader(folder, forRun, faults, progress);
        if (reader.filesAreThere()) {
            reader.documents();
            reader.queries();
            reader.judgements();
        }
        return faults.none()
                ? Optional.of(new TestCollection(folder, reader.languages, List.copyOf(reader.queries.values())))
                : Optional.empty();
    }

    private boolean filesAreThere() {
        for (String name : List.of(TestCollection.DOCUMENTS, TestCollection.QUERIES, TestCollection.JUDGEMENTS)) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                faults.add(name, 0, "There is no such file; the folder needs documents, queries and judgements.");
            }
        }
        return faults.none();
    }

    private void documents() throws IOException {
        TabbedFile file = TestCollection.documents(folder);
        progress.begin("examining " + file.name());
        file.read(faults, (line, values) -> {
            progress.step(1);
            String id = values.getFirst();
            String language = language(file, line, values.get(1));
            if (languages.containsKey(id)) {
                faults.add(
                        file.name(),
                        line,
                        "The document %s was there before; give it another id.".formatted(shown(id)));
            } else {
                checkId(file, line, id);
                languages.put(id, language);
            }
        });
        if (languages.isEmpty() && faults.none()) {
            faults.add(file.name(), 0, "There is no document in it.");
        }
    }

    private void queries() throws IOException {
        TabbedFile file =
                new TabbedFile(folder.resolve(TestCollection.QUERIES), List.of("id of the query", "language", "text"));
        file.read(faults, (line, values) -> {
            String id = values.getFirst();
            String language = language(file, line, values.get(1));
            if (values.get(2).isBlank()) {
                faults.add(file.name(), line, "The query has no text; write one, or take the query out.");
            }
            if (queries.containsKey(id)) {
                faults.add(
                        file.name(), line, "The query %s was there before; give it another id.".formatted(shown(id)));
            } else {
                checkId(file, line, id);
                queries.put(id, JudgedQuery.unjudged(id, language, values.get(2)));
            }
        });
    }

    private void judgements() throws IOException {
        TabbedFile file = new TabbedFile(
                folder.resolve(TestCollection.JUDGEMENTS), List.of("id of the query", "id of the document", "grade"));
        boolean[] relevant = {false};
        file.read(faults, (line, values) -> {
            JudgedQuery query = queries.get(values.getFirst());
            String document = values.get(1);
            boolean isGrade = GRADE.matcher(values.get(2)).matches();
            if (query == null) {
                faults.add(
                        file.name(),
                        line,
                        "No query has the id %s; see queries.tsv.".formatted(shown(values.getFirst())));
            }
            if (!languages.containsKey(document)) {
                faults.add(
                        file.name(), line, "No document has the id %s; see documents.tsv.".formatted(shown(document)));
            }
            if (!isGrade) {
                faults.add(
                        file.name(),
                        line,
                        "%s is no grade; write 0 for not relevant, 1 or more for relevant."
                                .formatted(shown(values.get(2))));
            }
            if (query != null && isGrade) {
                int grade = Integer.parseInt(values.get(2));
                relevant[0] |= grade > 0;
                if (query.grades().put(document, grade) != null) {
                    faults.add(
                            file.name(),
                            line,
                            "The document %s was judged for the query %s before; keep one grade."
                                    .formatted(shown(document), shown(query.id())));
                }
            }
        });
        if (!relevant[0] && faults.none()) {
            faults.add(file.name(), 0, "No document is relevant to any query, so nothing can be measured.");
        }
    }

    private void checkId(TabbedFile file, long line, String id) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            faults.add(file.name(), line, "%s is no id; it needs 1 to %d characters.".formatted(shown(id), LONGEST_ID));
        } else if (forRun && WHITE_SPACE.matcher(id).find()) {
            faults.add(
                    file.name(),
                    line,
                    "The id %s has a space, which the format of runs forbids; leave --run out or change the id."
                            .formatted(shown(id)));
        }
    }

    /// The canonical tag; nothing after a fault, so that what refers to the line is no fault as well.
    private String language(TabbedFile file, long line, String tag) {
        String canonical = tags.computeIfAbsent(tag, CollectionReader::canonical);
        if (canonical.isEmpty()) {
            faults.add(
                    file.name(),
                    line,
                    "%s is no language tag (BCP 47); write for example en, zh-Hant or pt-BR.".formatted(shown(tag)));
        }
        return canonical;
    }

    /// The tag in the letter case that RFC 5646 (section 2.1.1) recommends, or nothing when it is not well-formed.
    private static String canonical(String tag) {
        try {
            return tag.isEmpty()
                    ? ""
                    : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            return "";
        }
    }
}
