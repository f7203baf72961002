package org.comity.search.judgement;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The same article in several languages: of a treaty or of the Declaration, or a unit of a course.
///
/// @param id among all articles of the library
/// @param wordings by BCP 47 tag
public record ParallelArticle(String id, SortedMap<String, Wording> wordings) {

    ParallelArticle(String id, Map<String, Wording> wordings) {
        this(id, Collections.unmodifiableSortedMap(new TreeMap<>(wordings)));
    }

    /// The id of the article's document in a language.
    String document(String language) {
        return id + "-" + language;
    }
}
