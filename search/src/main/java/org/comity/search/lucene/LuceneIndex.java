package org.comity.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
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

    /// How many moments are kept for people who turn pages.
    private static final int KEPT = 20;

    private final Path folder;
    private final LuceneDocuments documents;
    private final Map<Set<Audience>, Partition> partitions = new LinkedHashMap<>();
    private final Map<Object, Columns> columns = new ConcurrentHashMap<>();
    private final Deque<Moment> moments = new ArrayDeque<>();
    private long generation;

    private LuceneIndex(Path folder, LuceneDocuments documents) {
        this.folder = folder;
        this.documents = documents;
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
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(keys.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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
                parts.add(new Moment.Part(partition.audiences(), reader));
            }
            generation++;
            moments.addFirst(new Moment(Long.toString(generation, Character.MAX_RADIX), parts, columns));
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
            for (Partition partition : partitions.values()) {
                partition.commit(mark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Optional<String> mark() {
        Set<String> marks = partitions.values().stream().map(Partition::mark).collect(Collectors.toSet());
        return marks.size() == 1
                ? Optional.of(marks.iterator().next()).filter(mark -> !mark.isEmpty())
                : Optional.empty();
    }

    @Override
    public View view(Set<Audience> audiences, Optional<String> snapshot) {
        Moment moment = moment(snapshot);
        try {
            return new LuceneView(moment, moment.searcher(audiences));
        } catch (IOException e) {
            moment.release();
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Moment moment(Optional<String> snapshot) {
        for (Moment moment : moments) {
            if (snapshot.isPresent() && moment.name().equals(snapshot.get()) && moment.use()) {
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
