package org.comity.knowledge.crime;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.comity.knowledge.fault.FileFaults;
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
                folder,
                ids(handle, "SELECT id FROM knowledge.source"),
                ids(handle, "SELECT id FROM knowledge.instrument"),
                faults);
        schemes.ifPresent(read -> types.replace(handle, read));
        return schemes.map(read -> read.types().size()).orElse(0);
    }

    private static Set<String> ids(Handle handle, String sql) {
        return new HashSet<>(handle.createQuery(sql).mapTo(String.class).list());
    }
}
