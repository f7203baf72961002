package org.comity.search.citation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.search.SearchDocument.Reference;
import org.comity.search.SearchRequest;

/// Canonical keys of citations. A key is a name, or a name with the number of an article behind `#`; an
/// article without a name is `#18`. Documents bring the names, so that a question can only say which keys it
/// may mean: those that no document has find nothing.
///
/// `UNTOC 18`, `Art. 18(3) UNTOC`, `UNTOC第十八條` and `المادة ١٨ من UNTOC` have one key in common. Case,
/// accents, width, Traditional or Simplified characters, the digits of a script, Roman and Chinese numerals,
/// spaces, hyphens, leading zeros, articles and prepositions make no difference. Paragraphs are passed over.
///
/// Thread-safe; answers for any text, however broken.
public final class Citations {

    /// The most keys of one question.
    public static final int MOST = 40;

    private static final int LONGEST_NAME = 400;

    /// Two names of 200 characters and a number fit into what an index takes for a key.
    private static final int LONGEST_KEY = 280;

    /// The keys under which a document is found.
    ///
    /// @return empty when the reference has neither letter nor digit
    public Set<String> keys(Reference reference) {
        String name = FoldedText.of(reference.name(), LONGEST_NAME).text();
        List<Atom> atoms = Atoms.in(name, 0, name.length());
        Set<String> names = Names.variants(atoms);
        Set<String> all = new LinkedHashSet<>();
        String number = FoldedText.of(reference.number(), LONGEST_NAME).text().strip();
        if (number.isEmpty()) {
            all.addAll(names);
            Names.numbered(atoms).ifPresent(all::add);
        } else {
            Set<String> plain = plain(number);
            if (plain.isEmpty()) {
                composed(number, names, all);
            } else {
                plain.forEach(form -> add(names, form, all));
                plain.forEach(form -> all.add(Names.NUMBER + form));
            }
        }
        all.removeIf(key -> key.length() > LONGEST_KEY);
        return all;
    }

    private static void add(Set<String> names, String number, Set<String> all) {
        names.forEach(name -> all.add(name + Names.NUMBER + number));
        if (Names.isYear(number)) {
            // a question that says no word for article takes it for part of the name
            names.forEach(name -> all.add(name + number));
        }
    }

    /// A number that is nothing else, with or without the word for article.
    private static Set<String> plain(String number) {
        Optional<WrittenNumber> whole = WrittenNumber.whole(number);
        if (whole.isPresent()) {
            List<String> forms = whole.get().forms();
            return new LinkedHashSet<>(forms.size() > 1 ? forms.subList(0, forms.size() - 1) : forms);
        }
        List<Article> articles = Article.in(number);
        boolean one = articles.size() == 1
                && articles.getFirst().start() == 0
                && articles.getFirst().end() == number.length();
        return one ? articles.getFirst().numbers() : Set.of();
    }

    /// `annex-1/3` is number 3 of what is called like the law with `annex 1` behind it.
    private static void composed(String number, Set<String> names, Set<String> all) {
        List<Atom> parts = Atoms.in(number, 0, number.length());
        String part = Names.key(parts);
        if (!part.isEmpty()) {
            names.forEach(name -> all.add(name + part));
            Names.numbered(parts).ifPresent(key -> names.forEach(name -> all.add(name + key)));
        }
    }

    /// What a question may cite, surest first, at most [#MOST].
    public List<Cited> of(String question) {
        return new Candidates(FoldedText.of(question, SearchRequest.LONGEST)).all();
    }
}
