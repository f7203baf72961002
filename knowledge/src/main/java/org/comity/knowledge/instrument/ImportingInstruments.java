package org.comity.knowledge.instrument;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.Digest;
import org.comity.knowledge.file.TextFile;
import org.jdbi.v3.core.Handle;

/// Takes the library's instruments in: those that are new or changed, each as a whole.
@Singleton
public final class ImportingInstruments {

    /// Who brought what the library brings.
    public static final String LIBRARY = "library";

    /// The register of agreements of which the library has the titles only.
    public static final String REGISTER = "bilateral/register.csv";

    private final PostgresInstruments instruments;

    @Inject
    public ImportingInstruments(PostgresInstruments instruments) {
        this.instruments = instruments;
    }

    /// Takes in every folder with an `instrument.yaml`, and the register. What an operator brought under the same id
    /// stays.
    ///
    /// @param sources the ids that are known
    /// @return how many were new or changed
    public int take(Handle handle, Path folder, Set<String> sources, FileFaults faults) {
        Map<String, String> known = instruments.digests(handle, LIBRARY);
        int changed = register(handle, folder, known, faults);
        for (Path each : folders(folder.resolve("instruments"))) {
            Optional<Wording> wording = InstrumentFolder.read(each, faults);
            if (wording.isEmpty() || !sourced(wording.get(), sources, faults)) {
                continue;
            }
            String id = wording.get().instrument().id();
            boolean foreign =
                    !known.containsKey(id) && instruments.broughtBy(handle, id).isPresent();
            if (!foreign && !wording.get().digest().equals(known.get(id))) {
                instruments.replace(handle, wording.get(), LIBRARY);
                changed++;
            }
        }
        return changed;
    }

    private int register(Handle handle, Path folder, Map<String, String> known, FileFaults faults) {
        if (!Files.exists(folder.resolve(REGISTER))) {
            return 0;
        }
        int changed = 0;
        List<BilateralRegister.Row> rows = TextFile.read(folder, REGISTER, faults)
                .map(file -> BilateralRegister.read(file, faults))
                .orElse(List.of());
        for (BilateralRegister.Row row : rows) {
            String id = row.instrument().id();
            if (!row.digest().equals(known.get(id)) && (known.containsKey(id) || !present(handle, id))) {
                instruments.replace(handle, new Wording(row.instrument(), Map.of(), Map.of(), row.digest()), LIBRARY);
                changed++;
            }
        }
        return changed;
    }

    /// Takes in what an operator brought: a new instrument, or one more language of one that is there.
    ///
    /// @param instrument with the state of that one text
    /// @return the labels of all articles that it has now in some language or had in this one
    public List<String> put(Handle handle, Instrument instrument, Edition edition) {
        if (present(handle, instrument.id())) {
            PostgresTexts.add(handle, edition);
        } else {
            Digest digest = new Digest();
            digest.add(edition.language(), edition.text().toString());
            instruments.replace(
                    handle,
                    new Wording(instrument, Map.of(edition.language(), edition.text()), Map.of(), digest.hex()),
                    edition.broughtBy());
        }
        return instruments.labels(handle, instrument.id());
    }

    private boolean present(Handle handle, String id) {
        return instruments.broughtBy(handle, id).isPresent();
    }

    private static boolean sourced(Wording wording, Set<String> sources, FileFaults faults) {
        boolean all = true;
        for (String source : new TreeSet<>(wording.instrument().texts().values().stream()
                .map(state -> state.provenance().source())
                .toList())) {
            if (!sources.contains(source)) {
                faults.add(
                        wording.instrument().id() + "/instrument.yaml", Kind.SOURCE_UNKNOWN, Map.of("value", source));
                all = false;
            }
        }
        return all;
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve("instrument.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
