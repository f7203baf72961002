package org.comity.knowledge.importing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.knowledge.crime.ImportingCrimeTypes;
import org.comity.knowledge.culture.ImportingNotes;
import org.comity.knowledge.importing.ImportingKnowledge.Part;
import org.comity.knowledge.term.ImportingTerms;

/// The parts of the library that are written in words: notes on culture, terms and types of crime.
@Singleton
public final class ImportingWritings {

    private final ImportingNotes notes;
    private final ImportingTerms terms;
    private final ImportingCrimeTypes crimeTypes;

    @Inject
    public ImportingWritings(ImportingNotes notes, ImportingTerms terms, ImportingCrimeTypes crimeTypes) {
        this.notes = notes;
        this.terms = terms;
        this.crimeTypes = crimeTypes;
    }

    List<Part> all() {
        return List.of(
                new Part("culture", List.of("culture"), in -> notes.take(in.handle(), in.folder(), in.faults())),
                new Part("terms", List.of("terms"), in -> terms.take(in.handle(), in.folder(), in.faults())),
                new Part(
                        "crime-types",
                        List.of("crime-types"),
                        in -> crimeTypes.take(in.handle(), in.folder(), in.faults())));
    }
}
