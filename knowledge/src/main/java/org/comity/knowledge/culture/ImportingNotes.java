package org.comity.knowledge.culture;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.knowledge.culture.Note.Content;
import org.comity.knowledge.culture.PostgresNotes.Stored;
import org.comity.knowledge.culture.PostgresNotes.Written;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.Digest;
import org.comity.knowledge.file.TextFile;
import org.jdbi.v3.core.Handle;

/// Takes the library's notes in. What people have written stays.
@Singleton
public final class ImportingNotes {

    private final PostgresNotes notes;
    private final Clock clock;

    @Inject
    public ImportingNotes(PostgresNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /// Takes in the notes that are new or changed.
    ///
    /// @param folder the library's folder `knowledge`
    /// @return how many
    public int take(Handle handle, Path folder, FileFaults faults) {
        int changed = 0;
        for (Path file : files(folder.resolve("culture"))) {
            String jurisdiction = file.getName(file.getNameCount() - 2).toString();
            String topic = file.getFileName().toString().replaceAll("\\.yaml$", "");
            Optional<TextFile> text =
                    TextFile.read(folder, folder.relativize(file).toString(), faults);
            Optional<Content> content = text.flatMap(read -> NoteFile.read(read, faults));
            if (content.isEmpty() || notes.byPeople(handle, jurisdiction, topic)) {
                continue;
            }
            Digest digest = new Digest();
            digest.add(topic, text.get().text());
            String hex = digest.hex();
            if (notes.find(handle, jurisdiction, topic)
                    .map(Stored::digest)
                    .filter(hex::equals)
                    .isEmpty()) {
                notes.put(
                        handle,
                        jurisdiction,
                        topic,
                        content.get(),
                        new Written(clock.instant(), Optional.empty(), hex, Readers.EVERYBODY));
                changed++;
            }
        }
        return changed;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
