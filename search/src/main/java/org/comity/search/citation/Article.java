package org.comity.search.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/// An article that a text names by the word for it.
///
/// @param start of the word or the number, whichever comes first
/// @param end behind the number and its paragraphs
/// @param numbers canonical, the surest first
/// @param shorter the same numbers without their suffixes, which may be paragraphs
/// @param sure whether it can be nothing but an article
record Article(int start, int end, Set<String> numbers, Set<String> shorter, boolean sure) {

    private static final int MOST_LISTED = 10;
    private static final int MOST_PARAGRAPHS = 4;
    private static final int LONGEST_PARAGRAPH = 40;

    /// The articles of a folded text in their order, none inside another.
    static List<Article> in(String text) {
        List<Article> all = new ArrayList<>();
        Matcher before = ArticleWords.BEFORE.matcher(text);
        while (before.find()) {
            listed(text, before.start(), before.end(), before.group("section") == null)
                    .ifPresent(all::add);
        }
        Matcher eastAsian = ArticleWords.EAST_ASIAN.matcher(text);
        while (eastAsian.find()) {
            eastAsian(text, eastAsian).ifPresent(all::add);
        }
        Matcher behind = ArticleWords.BEHIND.matcher(text);
        while (behind.find()) {
            String number = WrittenNumber.withoutZeros(behind.group("number"));
            all.add(new Article(behind.start(), afterParagraphs(text, behind.end()), Set.of(number), Set.of(), true));
        }
        all.sort(Comparator.comparingInt(Article::start).thenComparingInt(article -> -article.end()));
        List<Article> apart = new ArrayList<>();
        for (Article article : all) {
            if (apart.isEmpty() || article.start() >= apart.getLast().end()) {
                apart.add(article);
            }
        }
        return apart;
    }

    /// Behind the paragraphs that follow a number.
    static int afterParagraphs(String text, int from) {
        int at = from;
        Matcher paragraph =
                ArticleWords.PARAGRAPH.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int count = 0; count < MOST_PARAGRAPHS; count++) {
            if (!paragraph.region(at, text.length()).lookingAt()) {
                break;
            }
            at = paragraph.end();
        }
        return at;
    }

    /// One number or several: `articles 16 and 18`.
    private static Optional<Article> listed(String text, int start, int from, boolean sure) {
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> shorter = new LinkedHashSet<>();
        int at = from;
        int end = -1;
        for (int count = 0; count < MOST_LISTED; count++) {
            Optional<WrittenNumber> number = WrittenNumber.at(text, at);
            if (number.isEmpty()) {
                break;
            }
            List<String> forms = number.get().forms();
            numbers.addAll(forms.size() > 1 ? forms.subList(0, forms.size() - 1) : forms);
            shorter.add(forms.getLast());
            lastOfRange(forms).ifPresent(shorter::add);
            end = afterParagraphs(text, closed(text, from, number.get().end()));
            Matcher and = ArticleWords.AND
                    .matcher(text)
                    .region(end, text.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            if (!and.lookingAt()) {
                break;
            }
            at = and.end();
        }
        shorter.removeAll(numbers);
        return end < 0
                ? Optional.empty()
                : Optional.of(new Article(beforeParagraph(text, start), end, numbers, shorter, sure));
    }

    /// `16-18` may be a range.
    private static Optional<String> lastOfRange(List<String> forms) {
        String first = forms.getFirst();
        int dash = first.indexOf('-');
        if (forms.size() != 2 || dash < 0) {
            return Optional.empty();
        }
        String last = first.substring(dash + 1);
        return Integer.parseInt(last) > Long.parseLong(forms.getLast()) ? Optional.of(last) : Optional.empty();
    }

    /// Behind the bracket of `مادة (18)`.
    private static int closed(String text, int from, int end) {
        if (from == 0 || "([".indexOf(text.charAt(from - 1)) < 0) {
            return end;
        }
        Matcher closing = ArticleWords.CLOSING.matcher(text).region(end, text.length());
        return closing.lookingAt() ? closing.end() : end;
    }

    private static int beforeParagraph(String text, int start) {
        int from = Math.max(0, start - LONGEST_PARAGRAPH);
        Matcher paragraph =
                ArticleWords.PARAGRAPH_BEFORE.matcher(text).region(from, start).useTransparentBounds(true);
        return paragraph.find() ? paragraph.start() : start;
    }

    private static Optional<Article> eastAsian(String text, Matcher found) {
        Optional<String> number = value(found.group("number"));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        String suffix = found.group("inside") == null ? found.group("behind") : found.group("inside");
        Optional<String> part = suffix == null ? Optional.empty() : value(suffix);
        int end = afterParagraphs(text, found.end());
        boolean sure = found.group("ordinal") != null;
        return Optional.of(
                part.isEmpty()
                        ? new Article(found.start(), end, Set.of(number.get()), Set.of(), sure)
                        : new Article(
                                found.start(),
                                end,
                                Set.of(number.get() + "-" + part.get()),
                                Set.of(number.get()),
                                sure));
    }

    private static Optional<String> value(String number) {
        return Character.isDigit(number.charAt(0))
                ? Optional.of(WrittenNumber.withoutZeros(number))
                : WrittenNumber.han(number).map(String::valueOf);
    }
}
