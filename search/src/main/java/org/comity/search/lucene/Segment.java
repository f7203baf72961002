package org.comity.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// One segment of a view: its columns, and its statistics without the documents that were deleted since. Lucene
/// counts
/// those until it merges; a reader would see them in the order of results.
///
/// @param deleted documents that were deleted, ascending
record Segment(LeafReader reader, Columns columns, int[] deleted) {

    static int[] deleted(LeafReader reader) {
        @Nullable Bits live = reader.getLiveDocs();
        if (live == null) {
            return new int[0];
        }
        int[] all = new int[reader.numDeletedDocs()];
        int size = 0;
        for (int doc = 0; doc < reader.maxDoc() && size < all.length; doc++) {
            if (!live.get(doc)) {
                all[size++] = doc;
            }
        }
        return Arrays.copyOf(all, size);
    }

    /// In how many documents a term stands.
    int documents(Term term) throws IOException {
        @Nullable Terms terms = reader.terms(term.field());
        if (terms == null) {
            return 0;
        }
        TermsEnum each = terms.iterator();
        return each.seekExact(term.bytes()) ? documents(each) : 0;
    }

    /// In how many documents the term stands at which the iterator is.
    int documents(TermsEnum each) throws IOException {
        int all = each.docFreq();
        if (deleted.length == 0) {
            return all;
        }
        PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
        return all - (all < deleted.length ? countDeleted(postings) : countHeld(postings));
    }

    /// Looks at every document of the term: there are few.
    private int countDeleted(PostingsEnum postings) throws IOException {
        int count = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            count += Arrays.binarySearch(deleted, doc) >= 0 ? 1 : 0;
        }
        return count;
    }

    /// Looks at every deleted document: there are few.
    private int countHeld(PostingsEnum postings) throws IOException {
        int count = 0;
        int at = -1;
        for (int doc : deleted) {
            if (at < doc) {
                at = postings.advance(doc);
            }
            count += at == doc ? 1 : 0;
        }
        return count;
    }

    /// How many documents have the field, and the sum of their lengths.
    long[] extent(String field) throws IOException {
        @Nullable Terms terms = reader.terms(field);
        if (terms == null) {
            return new long[2];
        }
        long documents = terms.getDocCount();
        long length = terms.getSumTotalTermFreq();
        @Nullable NumericDocValues lengths = reader.getNormValues(field);
        if (lengths == null) {
            return new long[] {documents, length};
        }
        for (int doc : deleted) {
            // an empty field has length 0 and is not counted in the first place
            if (lengths.advanceExact(doc) && lengths.longValue() > 0) {
                documents--;
                length -= lengths.longValue();
            }
        }
        return new long[] {documents, length};
    }
}
