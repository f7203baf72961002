package org.comity.search.opensearch.document;

/// Fields of a document in the cluster; `partition.json` declares them.
public final class Fields {

    public static final String WORK = "work";
    public static final String KIND = "kind";
    public static final String WORK_NUMBER = "work-number";
    public static final String LANGUAGE = "language";
    public static final String BASE = "base";
    public static final String FACET = "facet";
    /// A number of all values of facets together.
    public static final String FACET_SET = "facet-set";
    public static final String DATE = "date";
    public static final String GRAMS = "grams";
    public static final String REFERENCE = "reference";
    public static final String EXACT = "exact";
    /// Readings of titles, each after its length in two digits, so that short ones come first.
    public static final String BEGINNING = "beginning";
    public static final String SPELLING = "spelling";
    public static final String TITLE = "title";
    public static final String BODY = "body";
    public static final String PATH = "path";
    public static final String WORDS_LENGTH = "length-words";
    public static final String TITLE_LENGTH = "length-title";
    public static final String GRAMS_LENGTH = "length-grams";

    private static final String WORDS = "words-";
    private static final String TITLE_WORDS = "title-";

    private Fields() {}

    public static String words(String language) {
        return WORDS + language;
    }

    public static String titleWords(String language) {
        return TITLE_WORDS + language;
    }

    /// The base language of a field of words, or an empty text.
    public static String languageOf(String field) {
        if (field.startsWith(WORDS)) {
            return field.substring(WORDS.length());
        }
        return field.startsWith(TITLE_WORDS) ? field.substring(TITLE_WORDS.length()) : "";
    }

    /// The field that holds how long a field of words is.
    public static String lengthOf(String field) {
        if (field.equals(GRAMS)) {
            return GRAMS_LENGTH;
        }
        return field.startsWith(WORDS) ? WORDS_LENGTH : TITLE_LENGTH;
    }
}
