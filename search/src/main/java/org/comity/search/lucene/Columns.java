package org.comity.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.comity.search.Facet;
import org.comity.search.index.Keys;
import org.jspecify.annotations.Nullable;

/// What grouping and counting need to know of the documents of one segment, in plain arrays. Made once per
/// segment, for
/// segments do not change.
///
/// @param works number of the work by document
/// @param languages BCP 47 tags by ordinal
/// @param language ordinal of the language by document
/// @param values values of facets by ordinal, `facet=value`
/// @param facetOf which facet a value is of, by ordinal
/// @param starts where the values of a document begin in `facets`; one more entry than documents
/// @param facets ordinals of values
/// @param dates days since 1970 by document, [#NO_DATE] for none
/// @param lengths of the fields of each document
record Columns(
        long[] works,
        String[] languages,
        int[] language,
        String[] values,
        Facet[] facetOf,
        int[] starts,
        int[] facets,
        long[] dates,
        Lengths lengths) {

    static final long NO_DATE = Long.MIN_VALUE;

    /// How many terms a document has, repetitions included. It has one language, so its words have one field.
    ///
    /// @param words of title and text
    /// @param titleWords of the title alone
    record Lengths(int[] grams, int[] words, int[] titleWords) {}

    /// The columns of a segment, made when they are not known yet; forgotten with the segment.
    ///
    /// @param known by key of the segment
    static Columns of(LeafReader reader, Map<Object, Columns> known) throws IOException {
        Object key = reader.getCoreCacheHelper().getKey();
        Columns columns = known.get(key);
        if (columns == null) {
            columns = of(reader);
            known.put(key, columns);
            reader.getCoreCacheHelper().addClosedListener(known::remove);
        }
        return columns;
    }

    static Columns of(LeafReader reader) throws IOException {
        int documents = reader.maxDoc();
        SortedDocValues language = DocValues.getSorted(reader, Fields.LANGUAGE);
        int[] ordinals = new int[documents];
        for (int doc = language.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = language.nextDoc()) {
            ordinals[doc] = language.ordValue();
        }
        String[] tags = new String[language.getValueCount()];
        for (int ord = 0; ord < tags.length; ord++) {
            tags[ord] = language.lookupOrd(ord).utf8ToString();
        }
        SortedSetDocValues facet = DocValues.getSortedSet(reader, Fields.FACET);
        String[] values = new String[(int) facet.getValueCount()];
        Facet[] facetOf = new Facet[values.length];
        for (int ord = 0; ord < values.length; ord++) {
            values[ord] = facet.lookupOrd(ord).utf8ToString();
            int at = values[ord].indexOf(Keys.FACET_SEPARATOR);
            facetOf[ord] = Facet.of(values[ord].substring(0, at)).orElse(Facet.KIND);
        }
        int[] starts = new int[documents + 1];
        int[] facets = facets(facet, starts);
        return new Columns(
                numbers(reader, Fields.WORK_NUMBER, 0),
                tags,
                ordinals,
                values,
                facetOf,
                starts,
                facets,
                numbers(reader, Fields.DATE, NO_DATE),
                lengths(reader));
    }

    private static int[] facets(SortedSetDocValues facet, int[] starts) throws IOException {
        int[] facets = new int[starts.length * 4];
        int size = 0;
        int next = facet.nextDoc();
        for (int doc = 0; doc < starts.length - 1; doc++) {
            starts[doc] = size;
            if (next == doc) {
                for (int left = facet.docValueCount(); left > 0; left--) {
                    if (size == facets.length) {
                        facets = Arrays.copyOf(facets, size * 2);
                    }
                    facets[size++] = (int) facet.nextOrd();
                }
                next = facet.nextDoc();
            }
        }
        starts[starts.length - 1] = size;
        return Arrays.copyOf(facets, size);
    }

    private static Lengths lengths(LeafReader reader) throws IOException {
        Lengths lengths = new Lengths(new int[reader.maxDoc()], new int[reader.maxDoc()], new int[reader.maxDoc()]);
        for (FieldInfo field : reader.getFieldInfos()) {
            if (field.name.equals(Fields.GRAMS)) {
                take(reader, field.name, lengths.grams());
            } else if (!Fields.languageOf(field.name).isEmpty()) {
                take(reader, field.name, lengths.words());
            } else if (Fields.isTitleWords(field.name)) {
                take(reader, field.name, lengths.titleWords());
            }
        }
        return lengths;
    }

    private static void take(LeafReader reader, String field, int[] lengths) throws IOException {
        @Nullable NumericDocValues values = reader.getNormValues(field);
        if (values != null) {
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                lengths[doc] = (int) values.longValue();
            }
        }
    }

    private static long[] numbers(LeafReader reader, String field, long none) throws IOException {
        long[] all = new long[reader.maxDoc()];
        Arrays.fill(all, none);
        NumericDocValues values = DocValues.getNumeric(reader, field);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            all[doc] = values.longValue();
        }
        return all;
    }
}
