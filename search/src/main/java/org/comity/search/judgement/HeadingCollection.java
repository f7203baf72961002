package org.comity.search.judgement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Queries are headings, answers are the articles under them in every language. No document has its heading, otherwise
/// a query would only be compared with itself; it goes by the name of the treaty and its number. Only headings that no
/// other article of the language has are asked.
final class HeadingCollection {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}|\\p{IsHan}");

    private HeadingCollection() {}

    /// Makes the collection.
    ///
    /// @param articles all of the library; every one is a document
    /// @param half whose headings are asked
    static CollectionWriter of(List<ParallelArticle> articles, Half half, long seed) {
        CollectionWriter collection = new CollectionWriter("headings");
        Map<String, Repetitions> headings = new HashMap<>();
        for (ParallelArticle article : articles) {
            article.wordings().forEach((language, wording) -> {
                collection.document(article.document(language), language, wording.name(), wording.body());
                headings.computeIfAbsent(language, any -> new Repetitions()).add(article.id(), wording.heading());
            });
        }
        for (ParallelArticle article : articles) {
            if (Half.of(seed, article.id()) == half) {
                article.wordings().forEach((language, wording) -> {
                    if (LETTERS.matcher(wording.heading()).find()
                            && headings.getOrDefault(language, new Repetitions())
                                    .isUnique(wording.heading())) {
                        ask(collection, article, language, wording.heading());
                    }
                });
            }
        }
        return collection;
    }

    private static void ask(CollectionWriter collection, ParallelArticle article, String language, String heading) {
        String query = "heading-" + article.document(language);
        collection.query(query, language, heading);
        article.wordings().keySet().forEach(answer -> collection.answer(query, article.document(answer)));
    }
}
