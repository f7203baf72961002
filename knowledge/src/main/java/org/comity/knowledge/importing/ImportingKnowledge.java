package org.comity.knowledge.importing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.Digest;
import org.comity.knowledge.register.PostgresRegister;
import org.comity.knowledge.register.Registers;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.database.Database;
import org.comity.platform.module.StartTask;
import org.jdbi.v3.core.Handle;

/// Takes the library's knowledge in at every start: parts whose files have not changed are passed over. What has a
/// fault is logged with file and line and left out; it must not keep the server from starting.
@Singleton
public final class ImportingKnowledge implements StartTask {

    /// The folder beside the folder of courses.
    public static final String FOLDER = "knowledge";

    private static final Logger LOG = System.getLogger(ImportingKnowledge.class.getName());

    private final Configuration configuration;
    private final Database database;
    private final PostgresPacks packs;
    private final ImportingParts parts;
    private final PostgresRegister register;
    private final Registers registers;

    @Inject
    public ImportingKnowledge(
            Configuration configuration,
            Database database,
            PostgresPacks packs,
            ImportingParts parts,
            PostgresRegister register,
            Registers registers) {
        this.configuration = configuration;
        this.database = database;
        this.packs = packs;
        this.parts = parts;
        this.register = register;
        this.registers = registers;
    }

    @Override
    public void run() {
        configuration
                .library()
                .map(courses -> courses.resolveSibling(FOLDER))
                .filter(Files::isDirectory)
                .ifPresent(folder -> {
                    ImportReport report = take(folder);
                    report.taken().forEach((part, items) -> LOG.log(Level.INFO, "Took in {0} of {1}.", items, part));
                    report.faults().forEach(fault -> LOG.log(Level.ERROR, "{0}", fault));
                });
    }

    /// Takes a folder in. Each part is one transaction.
    public ImportReport take(Path folder) {
        FileFaults faults = new FileFaults();
        Map<String, Integer> taken = new LinkedHashMap<>();
        for (Part part : parts.all()) {
            String digest = digest(folder, part.files());
            int items = database.transaction(handle -> {
                packs.lock(handle);
                return packs.has(handle, part.name(), digest) ? -1 : take(handle, folder, part, digest, faults);
            });
            if (items >= 0) {
                taken.put(part.name(), items);
            }
        }
        registers.forget();
        return new ImportReport(taken, faults.all());
    }

    private int take(Handle handle, Path folder, Part part, String digest, FileFaults faults) {
        FileFaults own = new FileFaults();
        int items = part.taking().applyAsInt(new Intake(handle, folder, own));
        if (own.none()) {
            packs.keep(handle, part.name(), digest, items);
        }
        faults.addAll(own);
        register.changed(handle);
        packs.changed(handle, part.kinds());
        return items;
    }

    /// What a part is given.
    record Intake(Handle handle, Path folder, FileFaults faults) {}

    /// A part of the library.
    ///
    /// @param files the files and folders that it is made of
    /// @param kinds of works that search has to read anew
    record Part(String name, List<String> files, List<String> kinds, ToIntFunction<Intake> taking) {}

    private static String digest(Path folder, List<String> names) {
        Digest digest = new Digest();
        for (String name : names) {
            try (Stream<Path> files =
                    Files.exists(folder.resolve(name)) ? Files.walk(folder.resolve(name)) : Stream.of()) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.add(
                            folder.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return digest.hex();
    }
}
