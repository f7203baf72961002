package org.comity.knowledge.alias;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.knowledge.alias.Alias.Subject;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.TextFile;
import org.comity.knowledge.reference.PostgresReferences;
import org.jdbi.v3.core.Handle;

/// Takes the library's aliases in, all or nothing.
@Singleton
public final class ImportingAliases {

    /// The file, in the library's folder `knowledge`.
    public static final String FILE = "names/aliases.csv";

    private final PostgresAliases aliases;

    @Inject
    public ImportingAliases(PostgresAliases aliases) {
        this.aliases = aliases;
    }

    /// Replaces what was brought before, unless there is a fault.
    ///
    /// @param folder the library's folder `knowledge`
    /// @return how many
    public int take(Handle handle, Path folder, FileFaults faults) {
        if (!Files.exists(folder.resolve(FILE))) {
            return 0;
        }
        FileFaults own = new FileFaults();
        Set<String> participants = PostgresReferences.participants(handle);
        AliasFile file = new AliasFile(
                PostgresReferences.sources(handle),
                Map.of(
                        Subject.INSTRUMENT,
                        PostgresReferences.instruments(handle),
                        Subject.JURISDICTION,
                        participants,
                        Subject.ORGANISATION,
                        participants));
        Optional<List<Alias>> read = TextFile.read(folder, FILE, own).map(text -> file.read(text, own));
        faults.addAll(own);
        if (read.isEmpty() || !own.none()) {
            return 0;
        }
        aliases.replace(handle, read.get());
        return read.get().size();
    }
}
