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
        int concepts = 0;
        for (Path file : files(folder.resolve("terms"))) {
            String name = folder.relativize(file).toString();
            try (InputStream stream = Files.newInputStream(file)) {
                TbxReader.Reading reading = TbxReader.read(stream);
                reading.faults()
                        .forEach(fault -> faults.add(
                                name,
                                fault.line(),
                                Kind.TERM_FILE,
                                Map.of("code", fault.kind().code(), "value", fault.value())));
                if (reading.faults().isEmpty()) {
                    terms.replace(handle, name, reading.concepts());
                    concepts += reading.concepts().size();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return concepts;
    }

    /// How many concepts of a pack are there.
    public int count(Handle handle, String pack) {
        return terms.count(handle, pack);
    }

    /// Ids among those given that belong to another pack.
    public List<String> taken(Handle handle, String pack, List<Concept> concepts) {
        return terms.taken(handle, pack, concepts.stream().map(Concept::id).toList());
    }

    /// Takes in what somebody uploaded, in place of an earlier upload of that name.
    ///
    /// @return ids that belong to another pack; with one nothing is taken in
    public List<String> put(Handle handle, String pack, List<Concept> concepts) {
        List<String> taken =
                terms.taken(handle, pack, concepts.stream().map(Concept::id).toList());
        if (taken.isEmpty()) {
            terms.replace(handle, pack, concepts);
        }
        return taken;
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
