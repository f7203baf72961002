package org.comity.search.judgement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Queries are sentences of articles in one language, one of each article; answers are the article in every language.
/// The sentence is cut out of the document that it was taken from (the inverse cloze task of Lee, Chang & Toutanova
/// 2019, section 4.1), otherwise it would be found by itself; the documents in other languages are whole. Where too
/// little would stay, the document is left out, and the article exists in other languages only.
final class SentenceCollection {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 40;

    private final Sentences sentences;
    private final long seed;
    private final CollectionWriter collection;
    private final Repetitions repetitions = new Repetitions();

    private SentenceCollection(String language, long seed) {
        this.sentences = new Sentences(language);
        this.seed = seed;
        this.collection = new CollectionWriter("sentences-" + language);
    }

    /// Makes the collection of a language.
    ///
    /// @param articles all of the library; every one is a document in all its languages
    /// @param half whose sentences are asked
    static CollectionWriter of(String language, List<ParallelArticle> articles, Half half, long seed) {
        return new SentenceCollection(language, seed).of(articles, half);
    }

    private CollectionWriter of(List<ParallelArticle> articles, Half half) {
        for (ParallelArticle article : articles) {
            body(article)
                    .ifPresent(body ->
                            sentences.of(body).forEach(sentence -> repetitions.add(article.id(), sentence.text())));
        }
        for (ParallelArticle article : articles) {
            boolean asked =
                    Half.of(seed, article.id()) == half && article.wordings().size() > 1;
            Optional<Sentences.Place> sentence = asked ? choose(article) : Optional.empty();
            List<String> answers = documents(article, sentence);
            sentence.ifPresent(chosen -> ask(article, chosen, answers));
        }
        return collection;
    }

    private Optional<String> body(ParallelArticle article) {
        return Optional.ofNullable(article.wordings().get(sentences.language())).map(Wording::body);
    }

    private Optional<Sentences.Place> choose(ParallelArticle article) {
        return body(article)
                .flatMap(body -> sentences.of(body).stream()
                        .filter(sentence -> {
                            int words = sentences.words(sentence.text());
                            return sentence.isWhole()
                                    && words >= SHORTEST
                                    && words <= LONGEST
                                    && repetitions.isUnique(sentence.text());
                        })
                        .min(Comparator.comparing(sentence -> Half.lot(seed, article.id() + " " + sentence.text()))));
    }

    /// Adds the documents of an article and returns the languages they are in.
    private List<String> documents(ParallelArticle article, Optional<Sentences.Place> cut) {
        List<String> languages = new ArrayList<>();
        for (Map.Entry<String, Wording> entry : article.wordings().entrySet()) {
            String language = entry.getKey();
            Wording wording = entry.getValue();
            String text = language.equals(sentences.language())
                    ? cut.map(sentence -> sentence.rest(wording.body())).orElse(wording.body())
                    : wording.body();
            if (text.equals(wording.body()) || sentences.words(text) >= SHORTEST) {
                String title = wording.heading().isEmpty() ? wording.name() : wording.heading();
                collection.document(article.document(language), language, title, text);
                languages.add(language);
            }
        }
        return languages;
    }

    private void ask(ParallelArticle article, Sentences.Place sentence, List<String> answers) {
        String query = "sentence-" + article.document(sentences.language());
        collection.query(query, sentences.language(), sentence.text());
        answers.forEach(language -> collection.answer(query, article.document(language)));
    }
}
