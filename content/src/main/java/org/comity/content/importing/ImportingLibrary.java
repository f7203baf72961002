package org.comity.content.importing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.comity.content.CourseImport;
import org.comity.content.CourseImport.Importer;
import org.comity.content.ImportOutcome;
import org.comity.content.ImportOutcome.Imported;
import org.comity.content.ImportOutcome.Rejected;
import org.comity.content.ImportOutcome.Unchanged;
import org.comity.platform.access.Forbidden;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.module.StartTask;

/// Takes in the library at every start. A course that is faulty, or that somebody else owns by now, is logged and
/// left out: it must not keep the server from starting.
@Singleton
public final class ImportingLibrary implements StartTask {

    private static final Logger LOG = System.getLogger(ImportingLibrary.class.getName());

    private final Configuration configuration;
    private final CourseImport courses;

    @Inject
    public ImportingLibrary(Configuration configuration, CourseImport courses) {
        this.configuration = configuration;
        this.courses = courses;
    }

    @Override
    public void run() {
        configuration.library().filter(Files::isDirectory).stream()
                .flatMap(folder -> folders(folder).stream())
                .forEach(this::take);
    }

    private static List<Path> folders(Path library) {
        try (Stream<Path> entries = Files.list(library)) {
            return entries.filter(entry -> Files.exists(entry.resolve("course.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Path folder) {
        try {
            log(folder, courses.importFolder(folder, new Importer.Library()));
        } catch (Forbidden e) {
            LOG.log(Level.WARNING, "The course in {0} belongs to somebody else and was left out.", folder);
        }
    }

    private static void log(Path folder, ImportOutcome outcome) {
        switch (outcome) {
            case Imported imported -> LOG.log(Level.INFO, "Took in {0} as version {1}.", folder, imported.id());
            case Unchanged unchanged -> LOG.log(Level.DEBUG, "{0} is known as {1}.", folder, unchanged.id());
            case Rejected rejected -> {
                LOG.log(
                        Level.ERROR,
                        "{0} has {1} faults and was left out.",
                        folder,
                        rejected.faults().size());
                rejected.faults().forEach(fault -> LOG.log(Level.ERROR, "{0}", fault));
            }
        }
    }
}
