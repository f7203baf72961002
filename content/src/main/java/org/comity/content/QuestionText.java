package org.comity.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A question in one language, ready to show. It has an entry for every id of its [Question.Task].
///
/// @param prompt safe block HTML
/// @param choices options, left column or items by id; empty for text and number
/// @param matches the right column of a matching question by id, otherwise empty
/// @param entry what a field for text or a number needs
/// @param review who reviewed this text; absent while no speaker has
public record QuestionText(
        String prompt,
        Map<String, Label> choices,
        Map<String, Label> matches,
        Entry entry,
        Feedback feedback,
        @Nullable Review review) {

    /// What a field to write in needs.
    ///
    /// @param accept accepted answers to a short text question, in this language
    /// @param unit shown after the field of a number, may be empty
    public record Entry(List<String> accept, String unit) {
        public Entry {
            accept = List.copyOf(accept);
        }
    }

    /// What is shown after the answer: safe block HTML, an empty text where there is none.
    ///
    /// @param byOption per option, for single and multiple choice only
    /// @param correct for the other types, when all is right
    /// @param incorrect for the other types, otherwise
    /// @param explanation whatever the answer was
    public record Feedback(Map<String, String> byOption, String correct, String incorrect, String explanation) {
        public Feedback {
            byOption = Map.copyOf(byOption);
        }
    }

    public QuestionText {
        choices = Map.copyOf(choices);
        matches = Map.copyOf(matches);
    }

    public Optional<Review> reviewed() {
        return Optional.ofNullable(review);
    }
}
