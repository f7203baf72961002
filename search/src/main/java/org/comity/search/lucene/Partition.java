package org.comity.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.Bits;
import org.comity.search.Audience;
import org.jspecify.annotations.Nullable;

/// The documents of exactly one set of audiences, as a Lucene index of its own. Who belongs to none of them never reads
/// a byte of it. Several threads may replace works at once; whoever calls anything else keeps them away, but for
/// [#commit] and [#settle].
final class Partition implements AutoCloseable {

    /// Deleted documents must be left out of statistics one by one, so there may not be many.
    private static final double MOST_DELETED_PERCENT = 10;

    private static final double BUFFER_MEGABYTES = 32;

    /// What was written last is read from memory until it is merged or committed.
    private static final double SMALL_MEGABYTES = 0.1;

    private static final double CACHED_MEGABYTES = 1;
    private static final String AUDIENCES = "audiences";

    private final Set<Audience> audiences;
    private final Directory directory;
    private final IndexWriter writer;
    /// Works written since the reader was renewed.
    private final Set<String> unseen = ConcurrentHashMap.newKeySet();

    private final AtomicLong changes = new AtomicLong();
    private DirectoryReader reader;

    private Partition(Set<Audience> audiences, Directory directory, IndexWriter writer) throws IOException {
        this.audiences = Set.copyOf(audiences);
        this.directory = directory;
        this.writer = writer;
        this.reader = DirectoryReader.open(writer);
    }

    /// @param merged hears of each segment that others were merged into, before anybody reads it
    static Partition open(
            Path folder, Set<Audience> audiences, LuceneDocuments documents, IndexWriter.IndexReaderWarmer merged)
            throws IOException {
        Directory directory = new NRTCachingDirectory(FSDirectory.open(folder), SMALL_MEGABYTES, CACHED_MEGABYTES);
        IndexWriterConfig configuration = new IndexWriterConfig(documents.analyzer());
        configuration.setSimilarity(new ExactBm25());
        configuration.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        configuration.setCommitOnClose(false);
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setDeletesPctAllowed(MOST_DELETED_PERCENT);
        configuration.setMergePolicy(merging);
        configuration.setMergedSegmentWarmer(merged);
        IndexWriter writer = new IndexWriter(directory, configuration);
        String keys = new TreeSet<>(audiences).stream().map(Audience::key).collect(Collectors.joining("\n"));
        writer.setLiveCommitData(Map.of(AUDIENCES, keys).entrySet(), false);
        return new Partition(audiences, directory, writer);
    }

    /// The audiences of a partition that lies in a folder already.
    static Set<Audience> audiencesOf(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return Set.of();
            }
            DirectoryReader committed = DirectoryReader.open(directory);
            @Nullable String keys = committed.getIndexCommit().getUserData().get(AUDIENCES);
            committed.close();
            return keys == null ? Set.of() : keys.lines().map(Audience::new).collect(Collectors.toUnmodifiableSet());
        }
    }

    Set<Audience> audiences() {
        return audiences;
    }

    void replace(String work, List<Document> documents) throws IOException {
        Term term = new Term(Fields.WORK, work);
        if (!documents.isEmpty()) {
            writer.updateDocuments(term, documents);
        } else if (unseen.contains(work) || holds(term)) {
            writer.deleteDocuments(term);
        } else {
            return;
        }
        changes.incrementAndGet();
        unseen.add(work);
    }

    private boolean holds(Term term) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            @Nullable PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
            @Nullable Bits live = leaf.reader().getLiveDocs();
            while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(documents.docID())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How often what it holds has changed since it was opened.
    long changes() {
        return changes.get();
    }

    /// Brings all that was written together, so that a question looks into one place.
    void settle() throws IOException {
        writer.forceMerge(1);
    }

    /// Whether something was written that the newest reader does not see.
    boolean isAhead() {
        return !unseen.isEmpty();
    }

    /// Removes the works of a kind whose keys are not among these.
    void retain(String kind, Set<String> keys) throws IOException {
        writer.flush();
        try (DirectoryReader all = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(all);
            TopDocs found = searcher.search(new TermQuery(new Term(Fields.KIND, kind)), Math.max(1, all.maxDoc()));
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc each : found.scoreDocs) {
                String key = stored.document(each.doc, Set.of(Fields.WORK)).get(Fields.WORK);
                if (!keys.contains(key)) {
                    writer.deleteDocuments(new Term(Fields.WORK, key));
                    changes.incrementAndGet();
                }
            }
        }
    }

    /// The newest reader. The partition keeps it open; whoever uses it longer counts a reference of its own.
    DirectoryReader renewed() throws IOException {
        @Nullable DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
        unseen.clear();
        if (newer != null) {
            reader.close();
            reader = newer;
        }
        return reader;
    }

    /// Reads every byte.
    ///
    /// @throws IOException when a checksum is wrong
    void check() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
    }

    /// Makes what was written outlast a power cut; does nothing when nothing was.
    void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
        directory.close();
    }
}
