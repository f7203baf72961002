package org.comity.courses.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.content.Question;
import org.comity.content.Question.Task;
import org.comity.content.QuestionText;

/// What an answer is worth, by the rules of docs/course-format.md.
public final class Scoring {

    private static final int SCALE = 10;

    private Scoring() {}

    /// The share of the question's points that the answer earns.
    ///
    /// @return 0 to 1, rounded to ten decimals
    /// @throws IllegalArgumentException when the answer is not one to this type of question
    public static BigDecimal share(Question question, Answer answer) {
        return switch (question.task()) {
            case Task.SingleChoice task ->
                whole(task.answer().equals(as(Answer.Choice.class, answer).option()));
            case Task.MultipleChoice task ->
                choices(task, as(Answer.Choices.class, answer).options());
            case Task.Matching task ->
                pairs(task, as(Answer.Pairs.class, answer).pairs());
            case Task.Ordering task ->
                order(task.items(), as(Answer.Order.class, answer).items());
            case Task.ShortText ignored ->
                whole(accepted(question, as(Answer.Words.class, answer).text()));
            case Task.NumberEntry task ->
                whole(near(task, as(Answer.Quantity.class, answer).value()));
        };
    }

    /// Right choices less wrong ones over the number of right ones.
    private static BigDecimal choices(Task.MultipleChoice task, Set<String> chosen) {
        long right = chosen.stream().filter(task.answers()::contains).count();
        long wrong = chosen.size() - right;
        return fraction(right - wrong, task.answers().size());
    }

    private static BigDecimal pairs(Task.Matching task, Map<String, String> given) {
        long right = task.pairs().entrySet().stream()
                .filter(pair -> pair.getValue().equals(given.get(pair.getKey())))
                .count();
        return fraction(right, task.pairs().size());
    }

    /// Kendall's tau: the share of pairs in the right relative order that exceeds one half, doubled.
    private static BigDecimal order(List<String> right, List<String> given) {
        int pairs = right.size() * (right.size() - 1) / 2;
        if (pairs == 0) {
            return BigDecimal.ONE;
        }
        int agreeing = 0;
        for (int first = 0; first < right.size(); first++) {
            for (int second = first + 1; second < right.size(); second++) {
                if (given.indexOf(right.get(first)) < given.indexOf(right.get(second))) {
                    agreeing++;
                }
            }
        }
        return fraction(2L * agreeing - pairs, pairs);
    }

    /// In any language of the question: what a term is called elsewhere is no mistake, and the language she
    /// reads in may have changed between the question and the answer.
    private static boolean accepted(Question question, String text) {
        String normal = Wording.normal(text);
        return question.texts().values().stream()
                .map(QuestionText::entry)
                .flatMap(entry -> entry.accept().stream())
                .anyMatch(accepted -> Wording.normal(accepted).equals(normal));
    }

    private static boolean near(Task.NumberEntry task, BigDecimal value) {
        return value.subtract(task.answer()).abs().compareTo(task.tolerance()) <= 0;
    }

    private static BigDecimal whole(boolean right) {
        return right ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static BigDecimal fraction(long part, long whole) {
        return part <= 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    private static <A extends Answer> A as(Class<A> type, Answer answer) {
        if (!type.isInstance(answer)) {
            throw new IllegalArgumentException("A question that expects %s got %s."
                    .formatted(type.getSimpleName(), answer.getClass().getSimpleName()));
        }
        return type.cast(answer);
    }
}
