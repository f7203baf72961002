package org.comity.exchange.matching.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.matching.swaps.Aims;

/// What a call of the command line asks for.
sealed interface Arguments {

    /// @param mechanism the one that was named; otherwise that of the file decides
    /// @param ways of swaps
    /// @param order of swaps
    /// @param steps of swaps
    /// @param out where to, or nothing for the standard output
    record Match(
            Path file,
            Optional<Mechanism> mechanism,
            Optional<Integer> ways,
            Optional<Aims.Order> order,
            Optional<Integer> steps,
            Optional<Path> out)
            implements Arguments {

        /// How to match a round whose file names that method, or none.
        Method method(Optional<Method> named) {
            Mechanism by = mechanism.or(() -> named.map(Method::mechanism)).orElse(Mechanism.USUAL);
            Aims aims = named.flatMap(Method::aims).orElseGet(Aims::twoWays);
            return by == Mechanism.SWAPS
                    ? Method.swaps(
                            new Aims(ways.orElse(aims.ways()), order.orElse(aims.order()), steps.orElse(aims.steps())))
                    : Method.usual(by);
        }
    }

    record Verify(Path file, Path result) implements Arguments {}

    record Why(Path file, String officer) implements Arguments {}

    /// @throws IllegalArgumentException that says what is wrong with the call
    static Arguments of(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Say match, verify-match or why-match.");
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "match" -> match(rest);
            case "verify-match" -> {
                if (rest.size() != 2) {
                    throw new IllegalArgumentException("usage: ./comity verify-match FILE RESULT");
                }
                yield new Verify(Path.of(rest.get(0)), Path.of(rest.get(1)));
            }
            case "why-match" -> {
                if (rest.size() != 2) {
                    throw new IllegalArgumentException("usage: ./comity why-match FILE OFFICER");
                }
                yield new Why(Path.of(rest.get(0)), rest.get(1));
            }
            default -> throw new IllegalArgumentException("There is no command %s.".formatted(words.getFirst()));
        };
    }

    private static Match match(List<String> words) {
        List<String> files = new ArrayList<>();
        Optional<Mechanism> mechanism = Optional.empty();
        Optional<Integer> ways = Optional.empty();
        Optional<Aims.Order> order = Optional.empty();
        Optional<Integer> steps = Optional.empty();
        Optional<Path> out = Optional.empty();
        Iterator<String> each = words.iterator();
        while (each.hasNext()) {
            String word = each.next();
            switch (word) {
                case "--mechanism" -> {
                    String key = value(word, each);
                    mechanism = Mechanism.of(key);
                    if (mechanism.isEmpty()) {
                        throw new IllegalArgumentException(
                                "There is no mechanism %s; there are %s.".formatted(key, Mechanism.keys()));
                    }
                }
                case "--ways" -> ways = Optional.of(number(word, value(word, each), 2, 3));
                case "--steps" -> steps = Optional.of(number(word, value(word, each), 1, Integer.MAX_VALUE));
                case "--order" -> order = Optional.of(order(value(word, each)));
                case "--out" -> out = Optional.of(Path.of(value(word, each)));
                default -> files.add(word);
            }
        }
        if (files.size() != 1 || files.getFirst().startsWith("--")) {
            throw new IllegalArgumentException("usage: ./comity match FILE [--mechanism %s] [--out FILE]"
                    .formatted(Mechanism.keys().replace(", ", " | ")));
        }
        return new Match(Path.of(files.getFirst()), mechanism, ways, order, steps, out);
    }

    private static Aims.Order order(String key) {
        return Aims.Order.of(key)
                .orElseThrow(() -> new IllegalArgumentException("--order is robust or placements, not " + key + "."));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value behind it.");
        }
        return rest.next();
    }

    private static int number(String option, String digits, int least, int most) {
        if (digits.matches("\\d{1,10}")) {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        throw new IllegalArgumentException("%s is a whole number from %d to %d.".formatted(option, least, most));
    }
}
