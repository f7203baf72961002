package org.comity.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.search.IndexState.Start;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.IndexStore;
import org.comity.search.index.SearchIndex;
import org.jspecify.annotations.Nullable;

/// Keeps indexes in folders of one folder; the file `current` names the one that answers. A folder belongs to one
/// server: Lucene's lock refuses a second.
public final class LuceneStore implements IndexStore {

    private static final Logger LOG = System.getLogger(LuceneStore.class.getName());
    private static final String LOCK = "lock";
    private static final String CURRENT = "current";
    private static final String PREFIX = "index-";

    private final Path folder;
    private final Analyses analyses;
    private final Function<SearchDocument.Reference, Set<String>> citations;
    private @Nullable FileChannel lock;
    private @Nullable String newest;

    /// @param folder is made when it is missing
    /// @param citations the keys of a citation, as questions will hold them
    public LuceneStore(Path folder, Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        this.folder = folder;
        this.analyses = analyses;
        this.citations = citations;
    }

    @Override
    public Opened open() {
        try {
            Files.createDirectories(folder);
            lock();
            Optional<String> name = named();
            if (name.isEmpty() || !Files.isDirectory(folder.resolve(name.get()))) {
                newest = null;
                clear();
                return new Opened.None(Start.FIRST);
            }
            newest = name.get();
            clear();
            return new Opened.Sound(LuceneIndex.reopen(folder.resolve(name.get()), analyses, citations));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            // formats of other versions and damaged files both end here
            LOG.log(Level.WARNING, "The search index in %s cannot be used.".formatted(folder), e);
            newest = null;
            return new Opened.None(Start.DAMAGED);
        }
    }

    private void lock() throws IOException {
        if (lock == null) {
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!obtained(channel)) {
                channel.close();
                throw new IllegalStateException(
                        "Another server uses the folder %s for its search index; each server needs one of its own."
                                .formatted(folder));
            }
            lock = channel;
        }
    }

    private static boolean obtained(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private Optional<String> named() throws IOException {
        Path file = folder.resolve(CURRENT);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String name = Files.readString(file, StandardCharsets.UTF_8).strip();
        return Optional.of(name).filter(each -> each.matches(PREFIX + "[0-9]{1,9}"));
    }

    @Override
    public SearchIndex begin() {
        try {
            String name = PREFIX
                    + (1 + names().stream().mapToInt(LuceneStore::number).max().orElse(0));
            newest = name;
            return LuceneIndex.open(folder.resolve(name), analyses, citations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void promote() {
        if (newest == null) {
            throw new IllegalStateException("no index was begun");
        }
        try {
            DurableText.write(folder.resolve(CURRENT), newest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void clear() {
        try {
            for (String name : names()) {
                if (!name.equals(newest)) {
                    remove(folder.resolve(name));
                }
            }
        } catch (IOException e) {
            // readers of some systems hold files; the next start removes them
            LOG.log(Level.INFO, "An old search index below %s is left for the next start.".formatted(folder), e);
        }
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            lock = null;
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .filter(name -> name.matches(PREFIX + "[0-9]{1,9}"))
                    .toList();
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(PREFIX.length()));
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
