package org.comity.search.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The sentences of the library's own texts: treaties, courses and, where it is there, the Declaration.
public final class LibrarySentences {

    private LibrarySentences() {}

    /// Sentences by BCP 47 tag of their language, in the order of the files.
    ///
    /// @param library the folder `library`
    public static SortedMap<String, List<String>> of(Path library) throws IOException {
        ArticleShelf shelf = new ArticleShelf();
        TreatyArticles.read(library.resolve("knowledge").resolve("instruments"), shelf);
        CourseUnits.read(library.resolve("courses"), shelf);
        Path declaration = library.resolve("parallel").resolve("udhr");
        if (Files.isDirectory(declaration)) {
            DeclarationArticles.read(declaration, shelf);
        }
        SortedMap<String, List<String>> all = new TreeMap<>();
        for (ParallelArticle article : shelf.articles()) {
            for (Map.Entry<String, Wording> wording : article.wordings().entrySet()) {
                Sentences sentences = new Sentences(wording.getKey());
                List<String> list = all.computeIfAbsent(wording.getKey(), tag -> new ArrayList<>());
                sentences.of(wording.getValue().body()).forEach(place -> list.add(place.text()));
            }
        }
        return all;
    }
}
