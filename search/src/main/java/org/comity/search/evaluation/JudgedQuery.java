package org.comity.search.evaluation;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A query with what is known of its answers.
///
/// @param language BCP 47 tag in canonical letter case
/// @param grades of the documents that were judged for it, by id; 0 is not relevant. The reader of the collection fills
/// the map
record JudgedQuery(String id, String language, String text, Map<String, Integer> grades) {

    static JudgedQuery unjudged(String id, String language, String text) {
        return new JudgedQuery(id, language, text, new TreeMap<>());
    }

    /// The grades of documents in each language that a document was judged in.
    Map<String, Map<String, Integer>> gradesByLanguage(TestCollection collection) {
        return grades.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> collection.languageOf(entry.getKey()),
                        TreeMap::new,
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static boolean hasRelevant(Map<String, Integer> grades) {
        return grades.values().stream().anyMatch(grade -> grade > 0);
    }
}
