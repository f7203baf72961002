package org.comity.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.comity.search.Audience;
import org.jspecify.annotations.Nullable;

/// The documents of exactly one set of audiences, as a Lucene index of its own. Who belongs to none of them
/// never reads
/// a
/// byte of it.
final class Partition implements AutoCloseable {

    /// Deleted documents must be left out of statistics one by one, so there may not be many.
    private static final double MOST_DELETED_PERCENT = 10;

    private static final double BUFFER_MEGABYTES = 32;
    private static final String AUDIENCES = "audiences";
    private static final String MARK = "mark";

    private final Set<Audience> audiences;
    private final Directory directory;
    private final IndexWriter writer;
    /// Works written since the reader was renewed.
    private final Set<String> unseen = new HashSet<>();

    private DirectoryReader reader;
    private long changes;

    private Partition(Set<Audience> audiences, Directory directory, IndexWriter writer) throws IOException {
        this.audiences = Set.copyOf(audiences);
        this.directory = directory;
        this.writer = writer;
        this.reader = DirectoryReader.open(writer);
    }

    static Partition open(Path folder, Set<Audience> audiences, LuceneDocuments documents) throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriterConfig configuration = new IndexWriterConfig(documents.analyzer());
        configuration.setSimilarity(new ExactBm25());
        configuration.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        configuration.setCommitOnClose(false);
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setDeletesPctAllowed(MOST_DELETED_PERCENT);
        configuration.setMergePolicy(merging);
        return new Partition(audiences, directory, new IndexWriter(directory, configuration));
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

    boolean isSeenBy(Set<Audience> reader) {
        return audiences.stream().anyMatch(reader::contains);
    }

    void replace(String work, List<Document> documents) throws IOException {
        Term term = new Term(Fields.WORK, work);
        if (!documents.isEmpty()) {
            writer.updateDocuments(term, documents);
        } else if (unseen.contains(work) || new IndexSearcher(reader).count(new TermQuery(term)) > 0) {
            writer.deleteDocuments(term);
        } else {
            return;
        }
        changes++;
        unseen.add(work);
    }

    /// How often what it holds has changed since it was opened.
    long changes() {
        return changes;
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
                    changes++;
                }
            }
        }
    }

    /// The newest reader. The partition keeps it open; whoever uses it longer counts a reference of its own.
    DirectoryReader renewed() throws IOException {
        unseen.clear();
        @Nullable DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
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

    void commit(String mark) throws IOException {
        String keys = new TreeSet<>(audiences).stream().map(Audience::key).collect(Collectors.joining("\n"));
        writer.setLiveCommitData(Map.of(AUDIENCES, keys, MARK, mark).entrySet());
        writer.commit();
    }

    /// The mark of the last commit, or an empty text.
    String mark() {
        @Nullable Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            for (Map.Entry<String, String> entry : entries) {
                if (entry.getKey().equals(MARK)) {
                    return entry.getValue();
                }
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
        directory.close();
    }
}
