package org.comity.exchange.placement.agreement;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.platform.paper.PaperText;

/// Everything that an agreement says, in two languages.
///
/// @param languages BCP 47 tags, the leading one first
/// @param title in each language
/// @param preamble in each language
/// @param clauses what is agreed, in the order of reading
/// @param blocks who signs
/// @param code that stands on every page
public record Agreement(
        List<String> languages,
        List<String> title,
        List<String> preamble,
        List<Clause> clauses,
        List<Block> blocks,
        Code code) {

    /// @param label in each language
    /// @param value in each language, or once for both when it stands in the words of whoever wrote it
    public record Clause(List<String> label, List<String> value) {
        public Clause {
            label = two(label);
            value = List.copyOf(value);
        }

        /// Whether the value stands once for both languages.
        public boolean common() {
            return value.size() == 1;
        }
    }

    /// Room for a signature.
    ///
    /// @param who in each language
    /// @param lines what is filled in by hand, each in both languages
    public record Block(List<String> who, List<List<String>> lines) {
        public Block {
            who = two(who);
            lines = List.copyOf(lines);
        }
    }

    /// What stands at the end.
    ///
    /// @param says what the code is for, in each language
    /// @param transcribed that words are transcribed, in each language; empty when none is
    public record Code(String value, List<String> says, List<String> transcribed) {
        public Code {
            says = two(says);
            transcribed = transcribed.isEmpty() ? List.of() : two(transcribed);
        }
    }

    public Agreement {
        languages = two(languages);
        title = two(title);
        preamble = two(preamble);
        clauses = List.copyOf(clauses);
        blocks = List.copyOf(blocks);
    }

    /// The sides from left to right: the leading one stands where its readers begin to read.
    public List<Integer> sides() {
        return PaperText.direction(title.getFirst()).equals("rtl") ? List.of(1, 0) : List.of(0, 1);
    }

    /// The same with each text as it can be written. That words are transcribed is said only where some are.
    Agreement written(UnaryOperator<String> writing) {
        Agreement plain = with(UnaryOperator.identity(), List.of());
        Agreement written = with(writing, List.of());
        return written.equals(plain) ? plain : with(writing, all(code.transcribed(), writing));
    }

    private Agreement with(UnaryOperator<String> writing, List<String> transcribed) {
        return new Agreement(
                languages,
                all(title, writing),
                all(preamble, writing),
                clauses.stream()
                        .map(each -> new Clause(all(each.label(), writing), all(each.value(), writing)))
                        .toList(),
                blocks.stream()
                        .map(each -> new Block(
                                all(each.who(), writing),
                                each.lines().stream()
                                        .map(line -> all(line, writing))
                                        .toList()))
                        .toList(),
                new Code(code.value(), all(code.says(), writing), transcribed));
    }

    private static List<String> all(List<String> texts, UnaryOperator<String> writing) {
        return texts.stream().map(writing).toList();
    }

    /// Every character that is printed.
    String everything() {
        return Stream.of(
                        Stream.of(code.value()),
                        title.stream(),
                        preamble.stream(),
                        code.says().stream(),
                        code.transcribed().stream(),
                        clauses.stream().flatMap(each -> Stream.concat(each.label().stream(), each.value().stream())),
                        blocks.stream()
                                .flatMap(each -> Stream.concat(
                                        each.who().stream(),
                                        each.lines().stream().flatMap(List::stream))))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> two(List<String> texts) {
        if (texts.size() != 2) {
            throw new IllegalArgumentException("An agreement is in two languages, not in %d.".formatted(texts.size()));
        }
        return List.copyOf(texts);
    }
}
