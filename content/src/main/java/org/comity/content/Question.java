package org.comity.content;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A question: what is asked and what is right, the same in every language.
///
/// @param id unique within the course
/// @param lesson where the answer is taught
/// @param points what the whole right answer is worth, at least 1
/// @param shuffle whether options, the right column or the items are shown in random order
/// @param texts by language tag; at least one. Not copied: it may render a text when it is asked for
public record Question(
        String id, String lesson, int points, boolean shuffle, Task task, Map<String, QuestionText> texts) {

    /// What the learner has to do, and the right answer.
    public sealed interface Task {

        /// One of several.
        record SingleChoice(List<String> options, String answer) implements Task {
            public SingleChoice {
                options = List.copyOf(options);
            }
        }

        /// Several of several.
        record MultipleChoice(List<String> options, Set<String> answers) implements Task {
            public MultipleChoice {
                options = List.copyOf(options);
                answers = Set.copyOf(answers);
            }
        }

        /// A partner from the right column for every item of the left one.
        ///
        /// @param pairs left id to right id, one entry per left item
        record Matching(List<String> left, List<String> right, Map<String, String> pairs) implements Task {
            public Matching {
                left = List.copyOf(left);
                right = List.copyOf(right);
                pairs = Map.copyOf(pairs);
            }
        }

        /// Items to put in order.
        ///
        /// @param items in the right order
        record Ordering(List<String> items) implements Task {
            public Ordering {
                items = List.copyOf(items);
            }
        }

        /// A word or phrase; the accepted ones stand in [QuestionText.Entry].
        record ShortText() implements Task {}

        /// A number.
        ///
        /// @param tolerance absolute, not negative
        record NumberEntry(BigDecimal answer, BigDecimal tolerance) implements Task {}
    }

    public Question {
        texts = Collections.unmodifiableMap(texts);
    }

    /// The text in exactly this language.
    public Optional<QuestionText> text(String language) {
        return Optional.ofNullable(texts.get(language));
    }
}
