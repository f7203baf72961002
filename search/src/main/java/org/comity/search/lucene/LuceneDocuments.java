package org.comity.search.lucene;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;
import org.comity.search.analysis.Readings;
import org.comity.search.index.Keys;

/// Turns documents into those of Lucene.
final class LuceneDocuments {

    private static final FieldType GRAMS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        GRAMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        GRAMS.freeze();
    }

    private final Analyses analyses;
    private final Function<SearchDocument.Reference, Set<String>> citations;

    /// @param citations the keys of a citation, as questions will hold them
    LuceneDocuments(Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        this.analyses = analyses;
        this.citations = citations;
    }

    /// The analyzer for all fields.
    Analyzer analyzer() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                String language = Fields.languageOf(field);
                if (!language.isEmpty()) {
                    return analyses.words(language);
                }
                return field.equals(Fields.GRAMS)
                        ? analyses.grams()
                        : analyses.words(field.substring(Fields.titleWords("").length()));
            }
        };
    }

    Document of(SearchDocument source) {
        Document document = new Document();
        String key = source.work().key();
        document.add(new StringField(Fields.WORK, key, Field.Store.YES));
        document.add(new StringField(Fields.KIND, source.work().kind(), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.WORK_NUMBER, Keys.number(key)));
        document.add(new SortedDocValuesField(Fields.LANGUAGE, new BytesRef(source.language())));
        document.add(new StoredField(Fields.LANGUAGE, source.language()));
        source.date().ifPresent(date -> document.add(new NumericDocValuesField(Fields.DATE, date.toEpochDay())));
        for (Facet facet : Facet.values()) {
            if (facet != Facet.LANGUAGE) {
                source.facet(facet)
                        .forEach(value -> document.add(new SortedSetDocValuesField(
                                Fields.FACET, new BytesRef(facet.code() + Keys.FACET_SEPARATOR + value))));
            }
        }
        texts(source, document);
        keys(source, document);
        return document;
    }

    private static void texts(SearchDocument source, Document document) {
        String language = Analyses.base(source.language());
        String title = source.title();
        String body = source.text().body();
        document.add(new TextField(Fields.titleWords(language), title, Field.Store.NO));
        document.add(new TextField(Fields.words(language), title + "\n\n" + body, Field.Store.NO));
        document.add(new Field(Fields.GRAMS, title + "\n\n" + body, GRAMS));
        document.add(new StoredField(Fields.TITLE, title));
        document.add(new StoredField(Fields.BODY, body));
        document.add(new StoredField(Fields.PATH, source.path()));
    }

    private void keys(SearchDocument source, Document document) {
        Set<String> cited = new LinkedHashSet<>();
        source.references().forEach(reference -> cited.addAll(citations.apply(reference)));
        cited.forEach(key -> add(document, Fields.REFERENCE, key));
        Set<String> readings = Readings.of(source.language(), source.title());
        readings.forEach(key -> add(document, Fields.EXACT, key));
        Readings.beginnings(readings, source.language(), source.title())
                .forEach(key -> add(document, Fields.BEGINNING, key));
        Keys.spellings(source.title()).forEach(word -> add(document, Fields.SPELLING, word));
    }

    private static void add(Document document, String field, String key) {
        if (Keys.isKept(key)) {
            document.add(new StringField(field, key, Field.Store.NO));
        }
    }
}
