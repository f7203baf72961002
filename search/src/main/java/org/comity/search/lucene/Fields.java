package org.comity.search.lucene;

import org.comity.search.index.Plan.ExactField;

/// The fields of a document in the index.
final class Fields {

    /// The key of the work; what a work is replaced by.
    static final String WORK = "work";
    static final String KIND = "kind";
    /// A number made of the work's key, 64 bits, by which documents of one work are recognised.
    static final String WORK_NUMBER = "work-number";
    static final String LANGUAGE = "language";
    static final String FACET = "facet";
    static final String DATE = "date";
    static final String GRAMS = "grams";
    static final String REFERENCE = "reference";
    static final String EXACT = "exact";
    static final String BEGINNING = "beginning";
    /// Words of the title as they are written, folded.
    static final String SPELLING = "spelling";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String PATH = "path";

    private static final String WORDS = "words-";
    private static final String TITLE_WORDS = "title-";

    private Fields() {}

    static String of(ExactField field) {
        return field == ExactField.REFERENCE ? REFERENCE : EXACT;
    }

    /// Words of title and body in a base language.
    static String words(String language) {
        return WORDS + language;
    }

    /// Words of the title alone.
    static String titleWords(String language) {
        return TITLE_WORDS + language;
    }

    static boolean isTitleWords(String field) {
        return field.startsWith(TITLE_WORDS);
    }

    /// The base language of a field of words, or an empty text for another field.
    static String languageOf(String field) {
        return field.startsWith(WORDS) ? field.substring(WORDS.length()) : "";
    }
}
