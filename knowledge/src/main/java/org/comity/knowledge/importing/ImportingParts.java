package org.comity.knowledge.importing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.Source;
import org.comity.knowledge.cooperation.ImportingProvisions;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.SourcesFile;
import org.comity.knowledge.file.TextFile;
import org.comity.knowledge.importing.ImportingKnowledge.Intake;
import org.comity.knowledge.importing.ImportingKnowledge.Part;
import org.comity.knowledge.instrument.BilateralRegister;
import org.comity.knowledge.instrument.ImportingInstruments;
import org.comity.knowledge.jurisdiction.ImportingJurisdictions;
import org.comity.knowledge.participation.ImportingStatusLists;
import org.comity.knowledge.participation.StatusList;
import org.comity.knowledge.reference.PostgresReferences;

/// The parts of the library in the order in which they stand on each other.
@Singleton
public final class ImportingParts {

    private static final List<String> SOURCE_FILES = List.of("sources.csv", "jurisdictions/sources.csv");
    private static final List<String> STATUS_LISTS =
            List.of("participation/un-depositary-2015.csv", "participation/ch-fedlex.csv");

    private final PostgresPacks packs;
    private final ImportingInstruments instruments;
    private final ImportingProvisions provisions;
    private final ImportingJurisdictions jurisdictions;
    private final ImportingStatusLists statusLists;
    private final ImportingWritings writings;

    @Inject
    public ImportingParts(
            PostgresPacks packs,
            ImportingInstruments instruments,
            ImportingProvisions provisions,
            ImportingJurisdictions jurisdictions,
            ImportingStatusLists statusLists,
            ImportingWritings writings) {
        this.packs = packs;
        this.instruments = instruments;
        this.provisions = provisions;
        this.jurisdictions = jurisdictions;
        this.statusLists = statusLists;
        this.writings = writings;
    }

    List<Part> all() {
        List<Part> parts = List.of(
                new Part("sources", SOURCE_FILES, List.of(), this::sources),
                new Part(
                        "jurisdictions",
                        List.of("jurisdictions", "map"),
                        List.of(KnowledgeWorkIds.JURISDICTION),
                        in -> jurisdictions.take(
                                in.handle(), in.folder(), PostgresReferences.sources(in.handle()), in.faults())),
                new Part(
                        "instruments",
                        List.of("instruments", "bilateral"),
                        List.of(KnowledgeWorkIds.INSTRUMENT, KnowledgeWorkIds.ARTICLE),
                        in -> instruments.take(
                                in.handle(), in.folder(), PostgresReferences.sources(in.handle()), in.faults())),
                new Part(
                        "provisions",
                        List.of("cooperation.yaml", "bilateral"),
                        List.of(KnowledgeWorkIds.INSTRUMENT),
                        this::provisions),
                new Part("participation", List.of("participation"), List.of(), this::statusLists));
        return Stream.concat(parts.stream(), writings.all().stream()).toList();
    }

    private int sources(Intake in) {
        List<Source> sources = new ArrayList<>();
        for (String name : SOURCE_FILES) {
            TextFile.read(in.folder(), name, in.faults())
                    .ifPresent(file -> sources.addAll(SourcesFile.read(file, in.faults())));
        }
        packs.sources(in.handle(), sources);
        return sources.size();
    }

    private int provisions(Intake in) {
        return TextFile.read(in.folder(), "cooperation.yaml", in.faults())
                .map(file -> provisions.take(in.handle(), file, titles(in), in.faults()))
                .orElse(0);
    }

    /// What agreements carry of which only the title is known. Faults were noted when they were taken in.
    private static Map<String, List<String>> titles(Intake in) {
        if (!Files.exists(in.folder().resolve(ImportingInstruments.REGISTER))) {
            return Map.of();
        }
        FileFaults known = new FileFaults();
        return TextFile.read(in.folder(), ImportingInstruments.REGISTER, known)
                .map(file -> BilateralRegister.read(file, known))
                .orElse(List.of())
                .stream()
                .filter(row -> !row.measures().isEmpty())
                .collect(Collectors.toMap(
                        row -> row.instrument().id(), BilateralRegister.Row::measures, (one, other) -> one));
    }

    private int statusLists(Intake in) {
        StatusList.Known known = statusLists.known(in.handle());
        int changed = 0;
        for (String name : STATUS_LISTS) {
            if (Files.exists(in.folder().resolve(name))) {
                changed += statusLists.take(in.handle(), read(in.folder(), name, in.faults()), known, in.faults());
            }
        }
        return changed;
    }

    private static TextFile read(Path folder, String name, FileFaults faults) {
        return TextFile.read(folder, name, faults).orElse(new TextFile(name, ""));
    }
}
