package org.comity.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Keys;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.View;

/// The index in a folder, one folder per set of audiences below it.
public final class LuceneIndex implements SearchIndex {

    /// How many moments are kept for people who turn pages. Moments that nobody was shown a page of are not.
    private static final int KEPT = 60;

    private static final int MOST_WRITERS = 4;
    private static final int MANY = 8;
    private static final String MARK = "mark";

    private final Path folder;
    private final LuceneDocuments documents;
    private final Map<Set<Audience>, Partition> partitions = new ConcurrentHashMap<>();

    /// Held by many while they replace works, by one alone who needs each work to be wholly there.
    private final ReadWriteLock writing = new ReentrantReadWriteLock(true);

    /// Held while something is kept on disk, which nobody else has to wait for.
    private final Object keeping = new Object();

    private final Map<Object, Columns> columns = new ConcurrentHashMap<>();
    private final Deque<Moment> moments = new ArrayDeque<>();
    private final String session = Integer.toString(System.identityHashCode(this), Character.MAX_RADIX)
            + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private String mark = "";
    private boolean closed;

    private LuceneIndex(Path folder, LuceneDocuments documents) {
        this.folder = folder;
        this.documents = documents;
    }

    /// Opens an index that was used before, after reading its every byte.
    ///
    /// @param citations the keys of a citation, as questions will hold them
    /// @throws UncheckedIOException when what lies there is no sound index of this version
    public static LuceneIndex reopen(
            Path folder, Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        LuceneIndex index = open(folder, analyses, citations);
        try {
            for (Partition partition : index.partitions.values()) {
                partition.check();
            }
            return index;
        } catch (IOException e) {
            index.close();
            throw new UncheckedIOException(e);
        }
    }

    /// Opens the index in a folder, or begins a new one there.
    ///
    /// @param citations the keys of a citation, as questions will hold them
    /// @throws UncheckedIOException when the folder cannot be read, or what lies there is no sound index
    public static LuceneIndex open(
            Path folder, Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        LuceneIndex index = new LuceneIndex(folder, new LuceneDocuments(analyses, citations));
        try {
            Files.createDirectories(folder);
            try (Stream<Path> children = Files.list(folder)) {
                for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
                    index.reopen(child);
                }
            }
            index.readMark();
            index.publish();
            return index;
        } catch (IOException e) {
            index.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private void reopen(Path child) throws IOException {
        Set<Audience> audiences = Partition.audiencesOf(child);
        if (!audiences.isEmpty()) {
            partitions.put(audiences, open(child, audiences));
        }
    }

    private Partition open(Path child, Set<Audience> audiences) throws IOException {
        return Partition.open(child, audiences, documents, merged -> Columns.of(merged, columns));
    }

    /// The first line is the mark; the others name the folders that were there with it.
    private void readMark() throws IOException {
        List<String> lines =
                DurableText.read(folder.resolve(MARK)).orElse("").lines().toList();
        Set<String> there = partitions.keySet().stream()
                .map(audiences -> String.valueOf(folderOf(audiences).getFileName()))
                .collect(Collectors.toSet());
        for (String name : lines.subList(Math.min(1, lines.size()), lines.size())) {
            if (!there.contains(name)) {
                throw new IOException("The part %s of the index in %s is missing.".formatted(name, folder));
            }
        }
        mark = lines.isEmpty() ? "" : lines.getFirst();
    }

    @Override
    public int writers() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_WRITERS);
    }

    @Override
    public void replace(WorkId work, List<SearchDocument> versions) {
        Map<Set<Audience>, List<Document>> byAudience = versions.stream()
                .collect(Collectors.groupingBy(
                        SearchDocument::audiences, Collectors.mapping(documents::of, Collectors.toList())));
        writing.readLock().lock();
        try {
            for (Set<Audience> audiences : byAudience.keySet()) {
                ensurePartition(audiences);
            }
            for (Partition partition : partitions.values()) {
                partition.replace(work.key(), byAudience.getOrDefault(partition.audiences(), List.of()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.readLock().unlock();
        }
    }

    private void ensurePartition(Set<Audience> audiences) throws IOException {
        if (!partitions.containsKey(audiences)) {
            synchronized (partitions) {
                if (!partitions.containsKey(audiences)) {
                    partitions.put(audiences, open(folderOf(audiences), audiences));
                }
            }
        }
    }

    private Path folderOf(Set<Audience> audiences) {
        String keys = new TreeSet<>(audiences).stream().map(Audience::key).collect(Collectors.joining("\n"));
        return folder.resolve(Keys.hash(keys, 16));
    }

    @Override
    public void retain(String kind, Set<WorkId> works) {
        Set<String> keys = works.stream().map(WorkId::key).collect(Collectors.toSet());
        writing.writeLock().lock();
        try {
            for (Partition partition : partitions.values()) {
                partition.retain(kind, keys);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.writeLock().unlock();
        }
    }

    @Override
    public void publish() {
        List<Moment.Part> parts = new ArrayList<>();
        writing.writeLock().lock();
        try {
            renewMany();
            for (Partition partition : partitions.values()) {
                DirectoryReader reader = partition.renewed();
                reader.incRef();
                parts.add(new Moment.Part(partition.audiences(), reader, partition.changes()));
            }
            show(new Moment(session, parts, columns));
        } catch (IOException e) {
            new Moment(session, parts, columns).release();
            throw new UncheckedIOException(e);
        } finally {
            writing.writeLock().unlock();
        }
    }

    @Override
    public void settle() {
        try {
            all(partitions.values(), Partition::settle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// After the whole library was taken in nearly all partitions have to be written; that is worth several threads.
    private void renewMany() throws IOException {
        List<Partition> changed =
                partitions.values().stream().filter(Partition::isAhead).toList();
        if (changed.size() >= MANY) {
            all(changed, Partition::renewed);
        }
    }

    private interface Step {
        void take(Partition partition) throws IOException;
    }

    private static void all(Collection<Partition> partitions, Step step) throws IOException {
        try {
            partitions.parallelStream().forEach(partition -> {
                try {
                    step.take(partition);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void show(Moment newest) {
        synchronized (moments) {
            if (!moments.isEmpty() && !moments.getFirst().isShown()) {
                moments.removeFirst().release();
            }
            moments.addFirst(newest);
            while (moments.size() > KEPT) {
                moments.removeLast().release();
            }
        }
    }

    /// A power cut between two partitions leaves one newer than the mark: what came after the mark is written again.
    @Override
    public void commit(String reached) {
        synchronized (keeping) {
            if (closed) {
                // the parts are gone; a mark without them would claim what was not kept
                throw new IllegalStateException("the index is closed");
            }
            try {
                List<String> lines = new ArrayList<>(List.of(reached));
                for (Partition partition : partitions.values()) {
                    partition.commit();
                    lines.add(String.valueOf(folderOf(partition.audiences()).getFileName()));
                }
                DurableText.write(folder.resolve(MARK), String.join("\n", lines));
                mark = reached;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Optional<String> mark() {
        synchronized (keeping) {
            return Optional.of(mark).filter(reached -> !reached.isEmpty());
        }
    }

    @Override
    public View view(Set<Audience> audiences, Optional<String> snapshot) {
        return lucene(audiences, snapshot);
    }

    LuceneView lucene(Set<Audience> audiences, Optional<String> snapshot) {
        Moment moment = moment(audiences, snapshot);
        try {
            return new LuceneView(moment, moment.name(audiences), moment.searcher(audiences));
        } catch (IOException e) {
            moment.release();
            throw new UncheckedIOException(e);
        }
    }

    private Moment moment(Set<Audience> audiences, Optional<String> snapshot) {
        synchronized (moments) {
            for (Moment moment : moments) {
                if (snapshot.isPresent()
                        && moment.isShown()
                        && moment.name(audiences).equals(snapshot.get())
                        && moment.use()) {
                    return moment;
                }
            }
            Moment newest = moments.getFirst();
            newest.use();
            return newest;
        }
    }

    @Override
    public void close() {
        writing.writeLock().lock();
        try {
            synchronized (moments) {
                moments.forEach(Moment::release);
                moments.clear();
            }
            synchronized (keeping) {
                closed = true;
                for (Partition partition : partitions.values()) {
                    partition.close();
                }
                partitions.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.writeLock().unlock();
        }
    }
}
