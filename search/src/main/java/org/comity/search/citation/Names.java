package org.comity.search.citation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.search.citation.Atom.Kind;

/// Canonical keys of names: the words one after another.
final class Names {

    /// Between the name and the number.
    static final String NUMBER = "#";

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2199;

    private Names() {}

    /// The name that some words make; empty when none of them has a letter.
    static String key(List<Atom> atoms) {
        boolean silent = atoms.stream().noneMatch(atom -> atom.kind() != Kind.SILENT);
        StringBuilder key = new StringBuilder();
        for (Atom atom : atoms) {
            if (silent || atom.kind() != Kind.SILENT) {
                boolean digits = atom.kind() == Kind.DIGITS;
                if (digits && !key.isEmpty() && Character.isDigit(key.charAt(key.length() - 1))) {
                    key.append('-');
                }
                key.append(atom.text());
            }
        }
        return atoms.stream().allMatch(atom -> atom.kind() == Kind.DIGITS) ? "" : key.toString();
    }

    /// The keys of a name that a document brings: `Naples II` is also `Naples 2`.
    static Set<String> variants(List<Atom> atoms) {
        Set<String> all = new LinkedHashSet<>();
        String key = key(atoms);
        if (!key.isEmpty()) {
            all.add(key);
            lastNumber(atoms).ifPresent(number -> all.add(key(upToLast(atoms)) + number));
        }
        return all;
    }

    /// The key of a name that ends in a number, as a question gives it that takes it for an article.
    static Optional<String> numbered(List<Atom> atoms) {
        return lastNumber(atoms)
                .filter(number -> !isYear(number))
                .map(number -> key(upToLast(atoms)) + NUMBER + number);
    }

    /// What the last word is as a number, if a name is left before it.
    private static Optional<String> lastNumber(List<Atom> atoms) {
        if (atoms.size() < 2 || key(upToLast(atoms)).isEmpty()) {
            return Optional.empty();
        }
        Atom last = atoms.getLast();
        return last.kind() == Kind.DIGITS
                ? Optional.of(last.text())
                : WrittenNumber.roman(last.text()).map(String::valueOf);
    }

    private static List<Atom> upToLast(List<Atom> atoms) {
        return atoms.subList(0, atoms.size() - 1);
    }

    /// Whether a number is rather a year than an article.
    static boolean isYear(String number) {
        return number.length() == 4
                && number.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(number) >= FIRST_YEAR
                && Integer.parseInt(number) <= LAST_YEAR;
    }
}
