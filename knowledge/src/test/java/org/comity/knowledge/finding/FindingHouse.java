package org.comity.knowledge.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.crime.PostgresCrimeTypes;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.term.PostgresTerms;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;

/// What is known in a database, as search is given it.
public final class FindingHouse {

    public static final Messages MESSAGES =
            Messages.load(new KnowledgeModule().messageFolders(), FindingHouse.class.getClassLoader());

    public final KnowledgeWorks works;
    public final KnowledgeFacetNames facetNames;

    public FindingHouse(LibraryDatabase library) {
        this(library, PlaceNames.of(Map.of()));
    }

    /// @param places the operator's policy on names
    public FindingHouse(LibraryDatabase library, PlaceNames places) {
        WorldNames names = new WorldNames(MESSAGES, places);
        PostgresCrimeTypes crimeTypes = new PostgresCrimeTypes();
        this.works = new KnowledgeWorks(
                new PostgresInstrumentShelf(library.database, library.registers, library.aliases, names),
                new PostgresArticleShelf(library.database, library.registers, library.aliases),
                new PostgresJurisdictionShelf(library.database, library.registers, library.aliases, names),
                new PostgresNoteShelf(library.database, library.notes, names),
                new PostgresCrimeTypeShelf(library.database, crimeTypes, names),
                new PostgresTermShelf(library.database, new PostgresTerms()));
        this.facetNames = new KnowledgeFacetNames(
                library.registers, places, new PostgresCrimeLabels(library.database, crimeTypes, library.registers));
    }

    /// Every work of a kind.
    public Map<WorkId, List<SearchDocument>> all(String kind) {
        Map<WorkId, List<SearchDocument>> all = new LinkedHashMap<>();
        List<WorkId> twice = new ArrayList<>();
        works.all(kind, documents -> {
            WorkId work = documents.getFirst().work();
            if (all.put(work, List.copyOf(documents)) != null) {
                twice.add(work);
            }
        });
        if (!twice.isEmpty()) {
            throw new AssertionError("Handed over twice: " + twice);
        }
        return all;
    }

    /// A work in one language.
    public SearchDocument document(WorkId work, String language) {
        return works.work(work).stream()
                .filter(document -> document.language().equals(language))
                .findFirst()
                .orElseThrow(() -> new AssertionError(work.key() + " is not there in " + language));
    }

    public static Localizer localizer(InterfaceLanguage language) {
        return new Localizer(MESSAGES, language);
    }
}
