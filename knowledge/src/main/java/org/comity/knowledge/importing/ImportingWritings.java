package org.comity.knowledge.importing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.alias.ImportingAliases;
import org.comity.knowledge.crime.ImportingCrimeTypes;
import org.comity.knowledge.culture.ImportingNotes;
import org.comity.knowledge.importing.ImportingKnowledge.Part;
import org.comity.knowledge.term.ImportingTerms;

/// The parts of the library that are written in words: names in use, notes on culture, terms and types of crime.
@Singleton
public final class ImportingWritings {

    private final ImportingAliases aliases;
    private final ImportingNotes notes;
    private final ImportingTerms terms;
    private final ImportingCrimeTypes crimeTypes;

    @Inject
    public ImportingWritings(
            ImportingAliases aliases, ImportingNotes notes, ImportingTerms terms, ImportingCrimeTypes crimeTypes) {
        this.aliases = aliases;
        this.notes = notes;
        this.terms = terms;
        this.crimeTypes = crimeTypes;
    }

    List<Part> all() {
        return List.of(
                new Part(
                        "names",
                        List.of("names"),
                        List.of(KnowledgeWorkIds.INSTRUMENT, KnowledgeWorkIds.ARTICLE, KnowledgeWorkIds.JURISDICTION),
                        in -> aliases.take(in.handle(), in.folder(), in.faults())),
                // a note says itself that it changed
                new Part(
                        "culture",
                        List.of("culture"),
                        List.of(),
                        in -> notes.take(in.handle(), in.folder(), in.faults())),
                new Part(
                        "terms",
                        List.of("terms"),
                        List.of(KnowledgeWorkIds.TERM, KnowledgeWorkIds.CRIME_TYPE),
                        in -> terms.take(in.handle(), in.folder(), in.faults())),
                new Part(
                        "crime-types",
                        List.of("crime-types"),
                        List.of(KnowledgeWorkIds.CRIME_TYPE),
                        in -> crimeTypes.take(in.handle(), in.folder(), in.faults())));
    }
}
