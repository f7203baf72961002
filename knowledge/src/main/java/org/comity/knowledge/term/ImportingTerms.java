package org.comity.knowledge.term;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.tbx.Concept;
import org.comity.knowledge.tbx.TbxReader;
import org.jdbi.v3.core.Handle;

/// Takes TBX files into the termbase, each as a whole or not at all.
@Singleton
public final class ImportingTerms {

    private final PostgresTerms terms;

    @Inject
    public ImportingTerms(PostgresTerms terms) {
        this.terms = terms;
    }

    /// Takes in the library's files.
    ///
    /// @param folder the library's folder `knowledge`
    /// @return how many concepts
    public int take(Handle handle, Path folder, FileFaults faults) {
        int taken = 0;
        for (Path file : files(folder.resolve("terms"))) {
            String name = folder.relativize(file).toString();
            FileFaults own = new FileFaults();
            try (InputStream stream = Files.newInputStream(file)) {
                List<Concept> concepts = read(handle, name, name, stream, own);
                if (own.none()) {
                    terms.replace(handle, name, concepts);
                    taken += concepts.size();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faults.addAll(own);
        }
        return taken;
    }

    /// Reads a file. That a concept is in the termbase already, from elsewhere, is a fault like any other.
    ///
    /// @param name how faults call the file
    /// @param pack under which its concepts are kept
    public List<Concept> read(Handle handle, String name, String pack, InputStream stream, FileFaults faults) {
        TbxReader.Reading reading = TbxReader.read(stream);
        reading.faults()
                .forEach(fault -> faults.add(
                        name,
                        fault.line(),
                        Kind.TERM_FILE,
                        Map.of("code", fault.kind().code(), "value", fault.value())));
        terms.taken(handle, pack, reading.concepts().stream().map(Concept::id).toList())
                .forEach(id -> faults.add(name, Kind.CONCEPT_TAKEN, Map.of("value", id)));
        return reading.concepts();
    }

    /// How many concepts of a pack are there.
    public int count(Handle handle, String pack) {
        return terms.count(handle, pack);
    }

    /// Takes in what somebody uploaded and was read without a fault, in place of an earlier upload of that name.
    public void put(Handle handle, String pack, List<Concept> concepts) {
        terms.replace(handle, pack, concepts);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".tbx"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
