package org.comity.search.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.search.SearchResults.Ignored;
import org.comity.search.SearchResults.Ignored.Reason;

/// Cuts a clean text into pieces, from left to right. Every character ends in a piece or is a mark that means
/// something or nothing; there is no text that it does not take.
final class Pieces {

    private static final String EXCLUDING = "-−–‐‑－﹣!！";
    private static final String OPENING = "(（[［";
    private static final String CLOSING = ")）]］";

    /// Behind an operator: the end, or something that is sought.
    private static final Pattern OPERATOR = Pattern.compile("(?<not>NOT)|AND|OR|&&|\\|\\|");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’_-]{0,29}");
    private static final Pattern COLON = Pattern.compile("(?<space>\\s{0,2})[:：﹕]");
    private static final Pattern SHORT_BRACKET =
            Pattern.compile("[(（\\[［]\\s?(?:\\p{N}{1,3}|[a-z]|[ivx]{2,5}|[一二三四五六七八九十]{1,3})\\s?[)）\\]］]");
    private static final Pattern DATES = Pattern.compile("[^\\s)）]+(?:\\s+(?:\\.{2,}|[…~〜～–—至到→-])\\s*[^\\s)）]+)?");
    private static final int MOST_WORDS_OF_NAME = 3;

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();

    /// Whether what stands in each of the open brackets is excluded.
    private final Deque<Boolean> brackets = new ArrayDeque<>();

    private int at;

    /// Whether what comes next is excluded.
    private boolean not;

    Pieces(String text) {
        this.text = text;
        while (at < text.length()) {
            next();
        }
    }

    List<Piece> all() {
        return pieces;
    }

    /// What could not be used as it was meant.
    List<Ignored> ignored() {
        return ignored;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at++;
        } else if (isExclusion()) {
            not = true;
            at++;
        } else if (OPENING.indexOf(c) >= 0) {
            open();
        } else if (CLOSING.indexOf(c) >= 0) {
            brackets.poll();
            at++;
        } else if (!operator()) {
            operand();
        }
    }

    /// A mark before a word, not in it and not between two.
    private boolean isExclusion() {
        boolean begins = at == 0 || isSpace(at - 1) || OPENING.indexOf(text.charAt(at - 1)) >= 0;
        return begins
                && EXCLUDING.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && (Character.isLetterOrDigit(text.codePointAt(at + 1))
                        || OPENING.indexOf(text.charAt(at + 1)) >= 0
                        || Quotes.opens(text, at + 1));
    }

    private boolean isSpace(int place) {
        return Character.isWhitespace(text.charAt(place)) || Character.isSpaceChar(text.charAt(place));
    }

    private void open() {
        Matcher bracket = at(SHORT_BRACKET);
        if (!not && !pieces.isEmpty() && bracket.lookingAt()) {
            // a paragraph: 18 (3)
            add(Optional.empty(), bracket.group(), false, at);
            at = bracket.end();
        } else {
            brackets.push(isExcluded());
            not = false;
            at++;
        }
    }

    private boolean isExcluded() {
        return not || Boolean.TRUE.equals(brackets.peek());
    }

    private boolean operator() {
        Matcher operator = at(OPERATOR);
        if (!operator.lookingAt()) {
            return false;
        }
        int end = operator.end();
        boolean stands = end == text.length()
                || isSpace(end)
                || OPENING.indexOf(text.charAt(end)) >= 0
                || Quotes.opens(text, end);
        if (stands) {
            not = not || operator.group("not") != null;
            at = end;
        }
        return stands;
    }

    private void operand() {
        int start = at;
        Optional<FieldName> field = field();
        if (field.isPresent()) {
            value(field.get(), start);
        } else if (Quotes.opens(text, at)) {
            phrase(Optional.empty(), start);
        } else if (!unknownField()) {
            add(Optional.empty(), word(), false, start);
        }
    }

    /// The field that is named here, with the colon taken.
    private Optional<FieldName> field() {
        int end = at;
        List<Integer> ends = new ArrayList<>();
        for (int words = 0; words < MOST_WORDS_OF_NAME; words++) {
            Matcher name = at(NAME).region(end, text.length());
            if (!name.lookingAt()) {
                break;
            }
            ends.addFirst(name.end());
            end = Math.min(text.length(), name.end() + 1);
            if (name.end() == text.length() || !isSpace(name.end())) {
                break;
            }
        }
        for (int nameEnd : ends) {
            Matcher colon = at(COLON).region(nameEnd, text.length());
            if (colon.lookingAt()) {
                Optional<FieldName> field = FieldName.of(text.substring(at, nameEnd));
                if (field.isPresent()) {
                    at = colon.end();
                    return field;
                }
            }
        }
        return Optional.empty();
    }

    /// Something like a field, without a space behind the colon: its name and its value are sought as words.
    private boolean unknownField() {
        Matcher name = at(NAME);
        if (!name.lookingAt()) {
            return false;
        }
        Matcher colon = at(COLON).region(name.end(), text.length());
        boolean field = colon.lookingAt()
                && colon.group("space").isEmpty()
                && colon.end() < text.length()
                && !isSpace(colon.end())
                && (Character.isLetterOrDigit(text.codePointAt(colon.end())) || Quotes.opens(text, colon.end()));
        if (!field) {
            return false;
        }
        int start = at;
        boolean excluded = not;
        add(Optional.empty(), name.group(), false, start);
        not = excluded;
        at = colon.end();
        int value = at;
        if (Quotes.opens(text, at)) {
            phrase(Optional.empty(), value);
        } else {
            add(Optional.empty(), word(), false, value);
        }
        ignored.add(new Ignored(CleanText.shown(text.substring(start, at)), Reason.UNKNOWN_FIELD));
        return true;
    }

    private void value(FieldName field, int start) {
        int colon = at;
        while (at < text.length() && isSpace(at)) {
            at++;
        }
        int value = at;
        if (at < text.length() && Quotes.opens(text, at)) {
            phrase(Optional.of(field), start);
        } else if (at == text.length() || (at > colon && field().isPresent())) {
            at = value;
            add(Optional.of(field), "", false, start);
        } else if (field == FieldName.DATE && at(DATES).lookingAt()) {
            Matcher dates = at(DATES);
            dates.lookingAt();
            at = dates.end();
            add(Optional.of(field), dates.group(), false, start);
        } else {
            add(Optional.of(field), word(), false, start);
        }
    }

    /// What stands in quotes. Where they are not closed, the rest is the phrase if a field or an exclusion
    /// begins it, and plain words if not.
    private void phrase(Optional<FieldName> field, int start) {
        int closing = Quotes.closing(text, at);
        int from = at + 1;
        if (closing >= 0) {
            at = closing + 1;
            add(field, text.substring(from, closing), true, start);
            return;
        }
        ignored.add(new Ignored(CleanText.shown(text.substring(start)), Reason.QUOTE_NOT_CLOSED));
        if (field.isPresent() || isExcluded()) {
            at = text.length();
            add(field, text.substring(from), true, start);
        } else {
            at = from;
        }
    }

    /// Up to a space, a phrase or the end of a bracket that was opened before the word.
    private String word() {
        int start = at;
        int depth = 0;
        while (at < text.length() && !isSpace(at)) {
            char c = text.charAt(at);
            if (at > start && Quotes.opens(text, at)) {
                break;
            }
            if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0 && depth-- == 0) {
                break;
            }
            at++;
        }
        if (at == start) {
            at++;
        }
        return text.substring(start, at);
    }

    private void add(Optional<FieldName> field, String part, boolean quoted, int start) {
        String typed = text.substring(start, Math.max(at, start));
        pieces.add(new Piece(field, quoted ? part.strip() : plain(part), quoted, isExcluded(), typed));
        not = false;
    }

    /// Without wildcards and weights, which ranking makes needless.
    private static String plain(String word) {
        return word.replaceAll("[~^][\\d.]*$", "")
                .replaceAll("[*?\\\\|]+", " ")
                .replaceAll("^\\++", "")
                .strip();
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }
}
