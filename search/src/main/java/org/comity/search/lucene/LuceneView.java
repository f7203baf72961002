package org.comity.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.comity.search.WorkId;
import org.comity.search.analysis.Readings;
import org.comity.search.index.Found;
import org.comity.search.index.Found.FoundWork;
import org.comity.search.index.Plan;
import org.comity.search.index.View;

/// A view over the partitions that somebody may read.
final class LuceneView implements View {

    private static final Set<String> DISPLAYED =
            Set.of(Fields.WORK, Fields.LANGUAGE, Fields.TITLE, Fields.BODY, Fields.PATH);
    private static final Set<String> NAMED = Set.of(Fields.WORK);
    private static final Set<String> PLACED = Set.of(Fields.LANGUAGE, Fields.PATH);

    private final Moment moment;
    private final String name;
    private final TrimmedSearcher searcher;

    /// @param moment counted once for this view
    /// @param name of the moment for whom the view is
    LuceneView(Moment moment, String name, TrimmedSearcher searcher) {
        this.moment = moment;
        this.name = name;
        this.searcher = searcher;
    }

    TrimmedSearcher searcher() {
        return searcher;
    }

    private Works.Counted counted(Plan plan, List<String> wishes, int most) throws IOException {
        return Works.find(searcher, LuceneQueries.of(plan, searcher), plan.demands(), wishes, most);
    }

    @Override
    public List<WorkId> works(Plan plan, List<String> wishes, int most) {
        try {
            StoredFields stored = searcher.storedFields();
            List<WorkId> works = new ArrayList<>();
            for (int number : counted(plan, wishes, most).best()) {
                works.add(WorkId.ofKey(stored.document(number, NAMED).get(Fields.WORK)));
            }
            return works;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Found find(Plan plan, List<String> wishes, int from, int size) {
        try {
            Works.Counted counted = counted(plan, wishes, from + size);
            List<FoundWork> hits = new ArrayList<>();
            for (int at = from; at < counted.best().length; at++) {
                hits.add(work(counted.best()[at]));
            }
            return new Found(hits, counted.total(), counted.facets());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FoundWork work(int number) throws IOException {
        StoredFields stored = searcher.storedFields();
        Document document = stored.document(number, DISPLAYED);
        String key = document.get(Fields.WORK);
        Map<String, String> versions = new LinkedHashMap<>();
        for (int other : searcher.all(new Term(Fields.WORK, key))) {
            Document version = other == number ? document : stored.document(other, PLACED);
            versions.put(version.get(Fields.LANGUAGE), version.get(Fields.PATH));
        }
        Map<String, String> sorted = new LinkedHashMap<>();
        versions.keySet().stream().sorted().forEach(tag -> sorted.put(tag, versions.getOrDefault(tag, "")));
        return new FoundWork(
                WorkId.ofKey(key),
                document.get(Fields.LANGUAGE),
                document.get(Fields.TITLE),
                document.get(Fields.BODY),
                document.get(Fields.PATH),
                sorted);
    }

    private int[] documents(Query query, int most) throws IOException {
        return java.util.Arrays.stream(searcher.search(new ConstantScoreQuery(query), most).scoreDocs)
                .mapToInt(each -> each.doc)
                .toArray();
    }

    @Override
    public boolean hasAll(Plan plan) {
        try {
            Query all = new ConstantScoreQuery(LuceneQueries.plain(plan.wordsAlone()));
            return searcher.search(all, new TopScoreDocCollectorManager(1, 1)).scoreDocs.length > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> languages() {
        Set<String> all = new HashSet<>();
        for (FieldInfo field : FieldInfos.getMergedFieldInfos(searcher.getIndexReader())) {
            String language = Fields.languageOf(field.name);
            if (!language.isEmpty() && extent(field.name) > 0) {
                all.add(language);
            }
        }
        return all;
    }

    private long extent(String field) {
        try {
            return searcher.extent(field)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int documents(String language) {
        return (int) Math.min(Integer.MAX_VALUE, extent(Fields.words(language)));
    }

    @Override
    public int documents(String language, String term) {
        try {
            return searcher.documents(new Term(Fields.words(language), term));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> similar(String word, int most) {
        return new Vocabulary(searcher).similar(Fields.SPELLING, word, most);
    }

    @Override
    public List<String> similarTerms(String language, String term, int most) {
        return new Vocabulary(searcher).similar(Fields.words(language), term, most);
    }

    @Override
    public List<FoundWork> beginning(String prefix, List<String> wishes, int most) {
        try {
            List<FoundWork> works = new ArrayList<>();
            Set<Long> seen = new HashSet<>();
            for (String beginning : List.of(prefix, Readings.middle(prefix))) {
                for (int document : new Vocabulary(searcher).documentsBeginning(beginning, wishes, most)) {
                    if (works.size() == most) {
                        return works;
                    }
                    if (seen.add(searcher.work(document))) {
                        works.add(work(document));
                    }
                }
            }
            return works;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<FoundWork> titled(String kind, String key, int most) {
        try {
            Query query = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER)
                    .add(new TermQuery(new Term(Fields.EXACT, key)), Occur.FILTER)
                    .build();
            List<FoundWork> works = new ArrayList<>();
            for (int document : documents(query, most)) {
                works.add(work(document));
            }
            return works;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String snapshot() {
        moment.show();
        return name;
    }

    @Override
    public void close() {
        moment.release();
    }
}
