package org.comity.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// A searcher whose statistics are those of the documents that are there, and of no others.
final class TrimmedSearcher extends IndexSearcher {

    private static final long LARGE = Integer.MAX_VALUE;

    private final List<Segment> segments;
    private final Map<Term, Integer> documents = new ConcurrentHashMap<>();
    private final Map<String, long[]> extents = new ConcurrentHashMap<>();

    TrimmedSearcher(IndexReader reader, List<Segment> segments) {
        super(reader);
        this.segments = List.copyOf(segments);
        setSimilarity(new ExactBm25());
        setQueryCache(null);
    }

    List<Segment> segments() {
        return segments;
    }

    /// In how many documents a term stands; remembered as long as this view lives.
    int documents(Term term) throws IOException {
        @Nullable Integer known = documents.get(term);
        if (known != null) {
            return known;
        }
        int count = 0;
        for (Segment segment : segments) {
            count += segment.documents(term);
        }
        documents.put(term, count);
        return count;
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        // a term of deleted documents alone must have statistics too; it finds nothing
        int live = Math.max(1, documents(term));
        return new TermStatistics(term.bytes(), live, Math.max(live, Math.min(totalTermFreq, LARGE)));
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        long[] extent = extent(field);
        if (extent[0] <= 0) {
            return super.collectionStatistics(field);
        }
        long length = Math.max(extent[0], extent[1]);
        return new CollectionStatistics(field, extent[0], extent[0], length, extent[0]);
    }

    /// How many documents have the field, and the sum of their lengths.
    long[] extent(String field) throws IOException {
        long @Nullable [] known = extents.get(field);
        if (known != null) {
            return known;
        }
        long[] sum = new long[2];
        for (Segment segment : segments) {
            long[] extent = segment.extent(field);
            sum[0] += extent[0];
            sum[1] += extent[1];
        }
        extents.put(field, sum);
        return sum;
    }

    /// All documents of a term, ascending.
    int[] all(Term term) throws IOException {
        int[] found = new int[4];
        int size = 0;
        for (LeafReaderContext leaf : getIndexReader().leaves()) {
            @Nullable PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
            @Nullable Bits live = leaf.reader().getLiveDocs();
            while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(documents.docID())) {
                    found = ArrayUtil.grow(found, size + 1);
                    found[size++] = leaf.docBase + documents.docID();
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    /// The BCP 47 tag of a document.
    String language(int document) {
        int leaf = ReaderUtil.subIndex(document, getIndexReader().leaves());
        Columns columns = segments.get(leaf).columns();
        return columns.languages()[columns.language()[document - base(leaf)]];
    }

    /// The number of the work of a document.
    long work(int document) {
        int leaf = ReaderUtil.subIndex(document, getIndexReader().leaves());
        return segments.get(leaf).columns().works()[document - base(leaf)];
    }

    private int base(int leaf) {
        return getIndexReader().leaves().get(leaf).docBase;
    }
}
