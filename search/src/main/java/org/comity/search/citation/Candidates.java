package org.comity.search.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.search.citation.Atom.Kind;
import org.comity.search.citation.Cited.Rank;

/// Gathers what one question may cite.
final class Candidates {

    private static final int LONGEST_SPAN = 8;
    private static final int MOST_NUMBERED = 24;
    private static final int MOST_ARTICLES = 8;
    private static final int MOST_BARE_NUMBERS = 8;
    private static final int LONGEST_WEAK = 3;
    private static final int LITTLE = 3;

    private static final double NEXT_TO_NUMBER = 1000;
    private static final double WITHOUT_SUFFIX = 700;
    private static final double ELSEWHERE = 500;
    private static final double WHOLE = 200;
    private static final double WORD_OF_SPAN = 4;
    private static final double WEAK = 1;

    private final FoldedText question;
    private final String text;

    /// The words between the articles.
    private final List<List<Atom>> gaps = new ArrayList<>();

    private final List<Article> articles;

    /// Whether not everything is in capitals, or there is little of it.
    private final boolean capitalsTell;

    private final Map<String, Cited> numbered = new LinkedHashMap<>();
    private final Map<String, Cited> others = new LinkedHashMap<>();

    /// Names next to articles: they are also works.
    private final List<List<Atom>> works = new ArrayList<>();

    Candidates(FoldedText question) {
        this.question = question;
        this.text = question.text();
        List<Article> found = Article.in(text);
        this.articles = found.subList(0, Math.min(found.size(), MOST_ARTICLES));
        int from = 0;
        for (Article article : articles) {
            gaps.add(Atoms.in(text, from, Math.max(from, article.start())));
            from = article.end();
        }
        gaps.add(Atoms.in(text, from, text.length()));
        this.capitalsTell = question.typed(0, text.length()).chars().anyMatch(Character::isLowerCase)
                || gaps.stream().mapToInt(List::size).sum() < LITTLE;
    }

    List<Cited> all() {
        nextToArticles();
        gaps.forEach(this::nextToBareNumbers);
        elsewhere();
        whole();
        weak();
        spans();
        List<Cited> all = new ArrayList<>(numbered.values());
        others.values().stream().limit(Citations.MOST - all.size()).forEach(all::add);
        all.sort(Comparator.comparingDouble(Cited::boost).reversed());
        return all;
    }

    /// Names that end before an article or begin behind it. Articles with nothing between them share their
    /// names.
    private void nextToArticles() {
        for (int at = 0; at < articles.size(); at++) {
            Article article = articles.get(at);
            int before = at;
            while (before > 0 && gaps.get(before).stream().noneMatch(Atom::isContent)) {
                before--;
            }
            int behind = at + 1;
            while (behind < articles.size() && gaps.get(behind).stream().noneMatch(Atom::isContent)) {
                behind++;
            }
            List<List<Atom>> names = new ArrayList<>(endings(gaps.get(before)));
            names.addAll(beginnings(gaps.get(behind)));
            names.sort(Comparator.comparingInt(Candidates::length).reversed());
            names.forEach(name -> number(name, article, article.numbers(), NEXT_TO_NUMBER));
            names.forEach(name -> number(name, article, article.shorter(), WITHOUT_SUFFIX));
            works.addAll(names);
        }
    }

    /// Numbers that no word says to be an article, with the names next to them.
    private void nextToBareNumbers(List<Atom> gap) {
        int passed = 0;
        int count = 0;
        for (int at = 0; at < gap.size() && count < MOST_BARE_NUMBERS; at++) {
            Atom atom = gap.get(at);
            Optional<WrittenNumber> written = atom.start() < passed ? Optional.empty() : bare(atom);
            if (written.isEmpty()) {
                continue;
            }
            count++;
            passed = Article.afterParagraphs(text, written.get().end());
            int end = passed;
            List<String> forms = written.get().forms();
            Article number = new Article(atom.start(), end, Set.copyOf(forms.subList(0, 1)), Set.of(), false);
            List<Atom> left = gap.subList(0, at);
            List<Atom> right =
                    gap.stream().filter(other -> other.start() >= end).toList();
            List<List<Atom>> names = new ArrayList<>(endings(left));
            names.addAll(beginnings(right));
            names.sort(Comparator.comparingInt(Candidates::length).reversed());
            names.forEach(name -> number(name, number, number.numbers(), NEXT_TO_NUMBER));
            names.forEach(name -> number(name, number, new TreeSet<>(forms), WITHOUT_SUFFIX));
        }
    }

    private Optional<WrittenNumber> bare(Atom atom) {
        boolean digits = atom.kind() == Kind.DIGITS;
        boolean roman = atom.kind() == Kind.WORD
                && atom.text().length() > 1
                && WrittenNumber.roman(atom.text()).isPresent();
        boolean decimal = digits
                && atom.start() > 1
                && text.charAt(atom.start() - 1) == '.'
                && Character.isDigit(text.charAt(atom.start() - 2));
        if (decimal || !(digits || roman)) {
            return Optional.empty();
        }
        return WrittenNumber.at(text, atom.start())
                .filter(number -> !Names.isYear(number.forms().getLast()));
    }

    /// Names that are not next to the article: `UNTOC extradition article 16`.
    private void elsewhere() {
        int longest = articles.isEmpty() ? 0 : LONGEST_SPAN;
        for (int length = 1; length <= longest && numbered.size() < MOST_NUMBERED; length++) {
            List<List<Atom>> names = names(length);
            for (Article article : articles) {
                names.forEach(name -> number(name, article, article.numbers(), ELSEWHERE));
            }
        }
    }

    private void number(List<Atom> name, Article article, Set<String> numbers, double boost) {
        String key = Names.key(name);
        if (key.isEmpty()) {
            return;
        }
        int start = Math.min(name.getFirst().start(), article.start());
        int end = Math.max(name.getLast().end(), article.end());
        for (String number : numbers) {
            if (numbered.size() < MOST_NUMBERED) {
                String whole = key + Names.NUMBER + number;
                numbered.putIfAbsent(
                        whole, new Cited(whole, Rank.NUMBERED, boost + length(name), question.typed(start, end)));
            }
        }
    }

    private void whole() {
        if (articles.isEmpty() && !gaps.getFirst().isEmpty()) {
            add(gaps.getFirst(), Rank.WHOLE, WHOLE);
        }
    }

    /// An article, and nothing that could be a name.
    private void weak() {
        if (gaps.stream().flatMap(List::stream).anyMatch(Atom::isContent)) {
            return;
        }
        for (Article article : articles) {
            for (String number : article.numbers()) {
                if (article.sure()
                        && number.chars().takeWhile(Character::isDigit).count() <= LONGEST_WEAK) {
                    String key = Names.NUMBER + number;
                    others.putIfAbsent(
                            key, new Cited(key, Rank.WEAK, WEAK, question.typed(article.start(), article.end())));
                }
            }
        }
    }

    /// Short names are the commonest, so that they come first where not all fit.
    private void spans() {
        works.stream()
                .filter(name -> !isCommon(name))
                .limit(LONGEST_SPAN)
                .forEach(name -> add(name, Rank.SPAN, WORD_OF_SPAN * length(name)));
        for (List<Atom> gap : gaps) {
            for (Atom atom : gap) {
                if (atom.kind() == Kind.SILENT && isAcronym(atom)) {
                    add(List.of(atom), Rank.SPAN, WORD_OF_SPAN);
                }
            }
        }
        for (int length = 1; length <= LONGEST_SPAN && others.size() < Citations.MOST; length++) {
            double boost = WORD_OF_SPAN * length;
            names(length).forEach(name -> add(name, Rank.SPAN, boost));
        }
    }

    /// All spans of so many words that may be names.
    private List<List<Atom>> names(int length) {
        return gaps.stream()
                .flatMap(gap -> spans(gap, length).stream())
                .filter(name -> !isCommon(name))
                .toList();
    }

    private void add(List<Atom> name, Rank rank, double boost) {
        String key = Names.key(name);
        if (!key.isEmpty() && others.size() < Citations.MOST) {
            String part = question.typed(name.getFirst().start(), name.getLast().end());
            others.putIfAbsent(key, new Cited(key, rank, boost, part));
        }
    }

    /// A short word that is probably none of a name: `is` is no State, `IS` is one.
    private boolean isCommon(List<Atom> name) {
        Atom first = name.getFirst();
        return name.size() == 1 && (first.text().length() == 1 || (first.isShort() && !isAcronym(first)));
    }

    /// In capitals, where not everything is.
    private boolean isAcronym(Atom atom) {
        return capitalsTell
                && atom.isShort()
                && question.typed(atom.start(), atom.end()).chars().allMatch(Character::isUpperCase);
    }

    /// Spans of so many words and numbers, from a word to a word.
    private static List<List<Atom>> spans(List<Atom> gap, int length) {
        List<Integer> content = content(gap);
        List<List<Atom>> all = new ArrayList<>();
        for (int at = 0; at + length <= content.size(); at++) {
            all.add(gap.subList(content.get(at), content.get(at + length - 1) + 1));
        }
        return all;
    }

    /// Names at the end, and all of it when it is longer.
    private static List<List<Atom>> endings(List<Atom> gap) {
        List<Integer> content = content(gap);
        List<List<Atom>> all = new ArrayList<>();
        int last = content.size() - 1;
        for (int length = 1; length <= content.size(); length++) {
            if (length <= LONGEST_SPAN || length == content.size()) {
                all.add(gap.subList(content.get(last - length + 1), content.get(last) + 1));
            }
        }
        return all;
    }

    private static List<List<Atom>> beginnings(List<Atom> gap) {
        List<Integer> content = content(gap);
        List<List<Atom>> all = new ArrayList<>();
        for (int length = 1; length <= content.size(); length++) {
            if (length <= LONGEST_SPAN || length == content.size()) {
                all.add(gap.subList(content.getFirst(), content.get(length - 1) + 1));
            }
        }
        return all;
    }

    private static List<Integer> content(List<Atom> gap) {
        List<Integer> content = new ArrayList<>();
        for (int at = 0; at < gap.size(); at++) {
            if (gap.get(at).isContent()) {
                content.add(at);
            }
        }
        return content;
    }

    private static int length(List<Atom> name) {
        return (int) name.stream().filter(Atom::isContent).count();
    }
}
