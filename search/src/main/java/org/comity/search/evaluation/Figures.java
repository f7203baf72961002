package org.comity.search.evaluation;

import java.util.Map;
import java.util.TreeMap;

/// What was measured.
///
/// @param byLanguage per language of the query, over the ranking of the whole collection
/// @param byPair per language of the query and of the documents, over the ranking of the documents of that language;
/// pairs without any judgement have no entry
record Figures(Map<String, Averages> byLanguage, Map<Pair, Averages> byPair) {

    /// The language of queries and that of documents.
    record Pair(String query, String document) implements Comparable<Pair> {

        boolean isSame() {
            return query.equals(document);
        }

        String text() {
            return query + " → " + document;
        }

        @Override
        public int compareTo(Pair other) {
            return text().compareTo(other.text());
        }
    }

    static Figures none() {
        return new Figures(new TreeMap<>(), new TreeMap<>());
    }

    Averages ofLanguage(String language) {
        return byLanguage.computeIfAbsent(language, any -> new Averages());
    }

    Averages ofPair(String query, String document) {
        return byPair.computeIfAbsent(new Pair(query, document), any -> new Averages());
    }
}
