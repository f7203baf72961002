package org.comity.knowledge.crime;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.reference.PostgresReferences;
import org.jdbi.v3.core.Handle;

/// Takes the types of crime of the library in.
@Singleton
public final class ImportingCrimeTypes {

    private final PostgresCrimeTypes types;

    @Inject
    public ImportingCrimeTypes(PostgresCrimeTypes types) {
        this.types = types;
    }

    /// Replaces all of it, unless there is a fault.
    ///
    /// @param folder the library's folder `knowledge`
    /// @return how many types
    public int take(Handle handle, Path folder, FileFaults faults) {
        if (!Files.isDirectory(folder.resolve(CrimeFiles.FOLDER))) {
            return 0;
        }
        Optional<CrimeSchemes> schemes = CrimeFiles.read(
                folder, PostgresReferences.sources(handle), PostgresReferences.instruments(handle), faults);
        schemes.ifPresent(read -> types.replace(handle, read));
        return schemes.map(read -> read.types().size()).orElse(0);
    }
}
