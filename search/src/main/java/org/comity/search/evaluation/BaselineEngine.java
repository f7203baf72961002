package org.comity.search.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;

/// What Comity's engine is compared with: BM25 as Lucene has it, over the words of each language and nothing else; the
/// words of a query are those of its declared language.
final class BaselineEngine implements EvaluatedEngine {

    private static final String ID = "id";
    private static final String LANGUAGE = "language";
    private static final String WORDS = "words";

    private final Analyses analyses = new Analyses();
    private final Directory directory;
    private final IndexWriter writer;
    private Optional<DirectoryReader> reader = Optional.empty();

    private BaselineEngine(Directory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    static EvaluatedEngine open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        // documents keep their order, so that ties are broken the same way every time
        IndexWriterConfig order = new IndexWriterConfig()
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
        return new BaselineEngine(directory, new IndexWriter(directory, order));
    }

    @Override
    public void add(List<SearchDocument> works) throws IOException {
        for (SearchDocument work : works) {
            String words = work.title() + "\n" + work.text().body();
            Document document = new Document();
            document.add(new StringField(ID, work.work().id(), Field.Store.YES));
            document.add(new StringField(LANGUAGE, work.language(), Field.Store.NO));
            document.add(new TextField(WORDS, analyses.words(work.language()).tokenStream(WORDS, words)));
            writer.addDocument(document);
        }
    }

    @Override
    public void finish() throws IOException {
        writer.commit();
        reader = Optional.of(DirectoryReader.open(directory));
    }

    @Override
    public List<String> rank(String queryText, String queryLanguage, Optional<String> documentLanguage, int most)
            throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        new LinkedHashSet<>(analyses.terms(queryLanguage, queryText))
                .stream()
                        .limit(IndexSearcher.getMaxClauseCount() - 1L)
                        .forEach(term -> query.add(new TermQuery(new Term(WORDS, term)), Occur.SHOULD));
        query.setMinimumNumberShouldMatch(1);
        documentLanguage.ifPresent(tag -> query.add(new TermQuery(new Term(LANGUAGE, tag)), Occur.FILTER));
        IndexSearcher searcher = new IndexSearcher(reader.orElseThrow());
        StoredFields stored = searcher.storedFields();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query.build(), most).scoreDocs) {
            ids.add(stored.document(found.doc).get(ID));
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        if (reader.isPresent()) {
            reader.get().close();
        }
        writer.close();
        directory.close();
    }
}
