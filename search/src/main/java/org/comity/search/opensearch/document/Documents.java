package org.comity.search.opensearch.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.comity.platform.json.Json;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;
import org.comity.search.analysis.Readings;
import org.comity.search.index.Keys;

/// Turns documents into those of the cluster.
public final class Documents {

    private final Analyses analyses;
    private final Function<SearchDocument.Reference, Set<String>> citations;

    /// @param citations the keys of a citation, as questions will hold them
    public Documents(Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        this.analyses = analyses;
        this.citations = citations;
    }

    /// What a document is called in its index; no two of a work are called alike.
    public static String id(long work, String language) {
        return Long.toHexString(work) + "-" + language;
    }

    public static String id(SearchDocument source) {
        return id(Keys.number(source.work().key()), source.language());
    }

    /// A reading of a title with its length before it, so that short readings come first.
    public static String beginning(String reading) {
        return "%02d%s".formatted(reading.length(), reading);
    }

    public ObjectNode of(SearchDocument source) {
        ObjectNode document = Json.mapper().createObjectNode();
        String key = source.work().key();
        document.put(Fields.WORK, key);
        document.put(Fields.KIND, source.work().kind());
        document.put(Fields.WORK_NUMBER, Keys.number(key));
        document.put(Fields.LANGUAGE, source.language());
        document.put(Fields.BASE, Analyses.base(source.language()));
        source.date().ifPresent(date -> document.put(Fields.DATE, date.toEpochDay()));
        facets(source, document);
        texts(source, document);
        keys(source, document);
        return document;
    }

    private static void facets(SearchDocument source, ObjectNode document) {
        Set<String> values = new TreeSet<>();
        for (Facet facet : Facet.values()) {
            if (facet != Facet.LANGUAGE) {
                source.facet(facet).forEach(value -> values.add(facet.code() + Keys.FACET_SEPARATOR + value));
            }
        }
        put(document, Fields.FACET, values);
        document.put(Fields.FACET_SET, Keys.number(String.join("\n", values)));
    }

    private void texts(SearchDocument source, ObjectNode document) {
        String language = Analyses.base(source.language());
        String title = source.title();
        String body = source.text().body();
        String all = title + "\n\n" + body;
        put(document, Fields.titleWords(language), Terms.of(analyses.words(language), title));
        put(document, Fields.words(language), Terms.of(analyses.words(language), all));
        put(document, Fields.GRAMS, Terms.of(analyses.grams(), all));
        document.put(Fields.TITLE, title);
        document.put(Fields.BODY, body);
        document.put(Fields.PATH, source.path());
    }

    private static void put(ObjectNode document, String field, Terms terms) {
        if (terms.number() > 0) {
            document.put(field, terms.text());
            document.put(Fields.lengthOf(field), terms.number());
        }
    }

    private void keys(SearchDocument source, ObjectNode document) {
        Set<String> cited = new LinkedHashSet<>();
        source.references().forEach(reference -> cited.addAll(citations.apply(reference)));
        put(document, Fields.REFERENCE, kept(cited));
        put(document, Fields.EXACT, kept(Readings.of(source.language(), source.title())));
        put(
                document,
                Fields.BEGINNING,
                kept(Readings.beginnings(source.language(), source.title())).stream()
                        .map(Documents::beginning)
                        .toList());
        put(document, Fields.SPELLING, kept(Keys.spellings(source.title())));
    }

    private static Collection<String> kept(Collection<String> keys) {
        return keys.stream().filter(Keys::isKept).toList();
    }

    private static void put(ObjectNode document, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            ArrayNode all = document.putArray(field);
            values.forEach(all::add);
        }
    }
}
