package org.comity.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.View;

/// The index in a folder, one folder per set of audiences below it.
public final class LuceneIndex implements SearchIndex {

    /// How many moments are kept for people who turn pages. Moments that nobody was shown a page of are not.
    private static final int KEPT = 60;

    /// Between the number of a commit and its mark.
    private static final char MARK_SEPARATOR = ' ';

    private final Path folder;
    private final LuceneDocuments documents;
    private final Map<Set<Audience>, Partition> partitions = new LinkedHashMap<>();
    private final Map<Object, Columns> columns = new ConcurrentHashMap<>();
    private final Deque<Moment> moments = new ArrayDeque<>();
    private final String session = Integer.toString(System.identityHashCode(this), Character.MAX_RADIX)
            + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private long commits;

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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        index.commits = index.partitions.values().stream()
                .map(Partition::mark)
                .mapToLong(LuceneIndex::commitOf)
                .max()
                .orElse(0);
        index.publish();
        return index;
    }

    private void reopen(Path child) throws IOException {
        Set<Audience> audiences = Partition.audiencesOf(child);
        if (!audiences.isEmpty()) {
            partitions.put(audiences, Partition.open(child, audiences, documents));
        }
    }

    @Override
    public synchronized void replace(WorkId work, List<SearchDocument> versions) {
        long digest = LuceneDocuments.digest(versions);
        Map<Set<Audience>, List<Document>> byAudience = versions.stream()
                .collect(Collectors.groupingBy(
                        SearchDocument::audiences,
                        Collectors.mapping(version -> documents.of(version, digest), Collectors.toList())));
        try {
            for (Set<Audience> audiences : byAudience.keySet()) {
                if (!partitions.containsKey(audiences)) {
                    partitions.put(audiences, Partition.open(folderOf(audiences), audiences, documents));
                }
            }
            for (Partition partition : partitions.values()) {
                partition.replace(work.key(), byAudience.getOrDefault(partition.audiences(), List.of()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folderOf(Set<Audience> audiences) {
        String keys = new TreeSet<>(audiences).stream().map(Audience::key).collect(Collectors.joining("\n"));
        return folder.resolve(Hash.of(keys, 16));
    }

    @Override
    public synchronized void retain(String kind, Set<WorkId> works) {
        Set<String> keys = works.stream().map(WorkId::key).collect(Collectors.toSet());
        try {
            for (Partition partition : partitions.values()) {
                partition.retain(kind, keys);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void publish() {
        try {
            List<Moment.Part> parts = new ArrayList<>();
            for (Partition partition : partitions.values()) {
                DirectoryReader reader = partition.renewed();
                reader.incRef();
                parts.add(new Moment.Part(partition.audiences(), reader, partition.changes()));
            }
            if (!moments.isEmpty() && !moments.getFirst().isShown()) {
                moments.removeFirst().release();
            }
            moments.addFirst(new Moment(session, parts, columns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (moments.size() > KEPT) {
            moments.removeLast().release();
        }
    }

    @Override
    public synchronized void commit(String mark) {
        try {
            commits++;
            for (Partition partition : partitions.values()) {
                partition.commit(commits + String.valueOf(MARK_SEPARATOR) + mark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Optional<String> mark() {
        // a power cut between two partitions leaves them with different marks: what came after the older is written
        // again
        return partitions.values().stream()
                .map(Partition::mark)
                .min(Comparator.comparingLong(LuceneIndex::commitOf))
                .map(mark -> mark.substring(mark.indexOf(MARK_SEPARATOR) + 1))
                .filter(mark -> !mark.isEmpty());
    }

    private static long commitOf(String mark) {
        int end = mark.indexOf(MARK_SEPARATOR);
        return end < 0 ? 0 : Long.parseLong(mark.substring(0, end));
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

    private synchronized Moment moment(Set<Audience> audiences, Optional<String> snapshot) {
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

    @Override
    public synchronized void close() {
        moments.forEach(Moment::release);
        moments.clear();
        try {
            for (Partition partition : partitions.values()) {
                partition.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        partitions.clear();
    }
}
