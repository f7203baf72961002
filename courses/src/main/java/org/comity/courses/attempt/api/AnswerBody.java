package org.comity.courses.attempt.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.content.Question;
import org.comity.content.Question.Task;
import org.comity.courses.scoring.Answer;
import org.comity.courses.scoring.RawAnswer;
import org.jspecify.annotations.Nullable;

/// An answer by API: exactly the member that the type of the question needs.
///
/// @param option for `single`: the id of an option
/// @param options for `multiple`: ids of options
/// @param pairs for `matching`: left id to right id
/// @param order for `ordering`: ids of all items
/// @param text for `text`
/// @param number for `number`, as people write it in the language that the learner reads in
public record AnswerBody(
        @Nullable String option,
        @Nullable List<String> options,
        @Nullable Map<String, String> pairs,
        @Nullable List<String> order,
        @Nullable String text,
        @Nullable String number) {

    private static final AnswerBody EMPTY = new AnswerBody(null, null, null, null, null, null);

    static RawAnswer raw(@Nullable AnswerBody body) {
        return Optional.ofNullable(body).orElse(EMPTY).raw();
    }

    private RawAnswer raw() {
        Map<String, String> placed = new HashMap<>(pairs == null ? Map.of() : pairs);
        if (order != null) {
            for (int place = 1; place <= order.size(); place++) {
                // an item that stands twice gets a place that does not exist
                placed.merge(order.get(place - 1), Integer.toString(place), (first, second) -> "twice");
            }
        }
        List<String> chosen = option != null ? List.of(option) : options != null ? options : List.of();
        return new RawAnswer(chosen, placed, text != null ? text : number != null ? number : "");
    }

    /// Whether it chooses this option.
    boolean names(String id) {
        return id.equals(option) || (options != null && options.contains(id));
    }

    /// The answer that was given.
    public static AnswerBody of(Answer answer) {
        return switch (answer) {
            case Answer.Choice choice -> new AnswerBody(choice.option(), null, null, null, null, null);
            case Answer.Choices choices -> new AnswerBody(null, List.copyOf(choices.options()), null, null, null, null);
            case Answer.Pairs pairs -> new AnswerBody(null, null, pairs.pairs(), null, null, null);
            case Answer.Order order -> new AnswerBody(null, null, null, order.items(), null, null);
            case Answer.Words words -> new AnswerBody(null, null, null, null, words.text(), null);
            case Answer.Quantity quantity -> new AnswerBody(null, null, null, null, null, quantity.typed());
        };
    }

    /// The right answer, of a text the first accepted one.
    ///
    /// @param accepted the accepted texts in the language shown
    static AnswerBody right(Question question, List<String> accepted) {
        return switch (question.task()) {
            case Task.SingleChoice task -> of(new Answer.Choice(task.answer()));
            case Task.MultipleChoice task -> of(new Answer.Choices(new TreeSet<>(task.answers())));
            case Task.Matching task -> of(new Answer.Pairs(task.pairs()));
            case Task.Ordering task -> of(new Answer.Order(task.items()));
            case Task.ShortText ignored ->
                of(new Answer.Words(accepted.stream().findFirst().orElse("")));
            case Task.NumberEntry task -> of(new Answer.Quantity(task.answer().toPlainString(), task.answer()));
        };
    }
}
