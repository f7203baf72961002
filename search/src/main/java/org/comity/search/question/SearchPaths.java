package org.comity.search.question;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Addresses of search.
public final class SearchPaths {

    public static final String SEARCH = "/search";
    public static final String SUGGESTIONS = "/search/suggestions";
    public static final String DESCRIPTION = "/search/description.xml";
    public static final String SAVED = "/search/saved";

    private SearchPaths() {}

    /// Where the answer to a question is.
    public static String of(Question question) {
        return SEARCH + "?" + query(question);
    }

    /// Where a program gets the same answer.
    ///
    /// @param path of the API
    public static String of(String path, Question question) {
        return path + "?" + query(question);
    }

    /// What was asked, without the place in the results: the same for the same question.
    public static String asked(Question question) {
        return query(new Question(
                question.text(), question.chosen(), question.bridge(), Question.Place.FIRST, Optional.empty()));
    }

    private static String query(Question question) {
        List<String> pairs = new ArrayList<>();
        pairs.add(pair(Question.TEXT, question.text()));
        question.chosen().forEach((facet, values) -> values.forEach(value -> pairs.add(pair(facet.code(), value))));
        if (!question.bridge().on()) {
            pairs.add(pair(Question.BRIDGE, Question.OFF));
        }
        new TreeSet<>(question.bridge().refused()).forEach(key -> pairs.add(pair(Question.WITHOUT, key)));
        question.saved().ifPresent(id -> pairs.add(pair(Question.SAVED, id)));
        if (question.place().page() > 1) {
            pairs.add(pair(Question.PAGE, Integer.toString(question.place().page())));
        }
        question.place().snapshot().ifPresent(snapshot -> pairs.add(pair(Question.SNAPSHOT, snapshot)));
        return String.join("&", pairs);
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
