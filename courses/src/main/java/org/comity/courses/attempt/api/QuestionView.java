package org.comity.courses.attempt.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.content.Label;
import org.comity.content.Question;
import org.comity.content.Question.Task;
import org.comity.content.QuestionText;
import org.comity.courses.attempt.Answering.Seat;
import org.comity.courses.attempt.GivenAnswer;
import org.comity.courses.question.QuestionForm.Kind;
import org.comity.courses.question.QuestionReader;
import org.comity.courses.question.QuestionReview.Verdict;
import org.comity.courses.question.Shown;
import org.comity.courses.scoring.Drawn;

/// A question of an attempt as the API shows it to its learner, with the feedback once it is answered.
///
/// @param type `single`, `multiple`, `matching`, `ordering`, `text` or `number`
/// @param lesson the id of the lesson that teaches it
/// @param points what the whole right answer is worth
/// @param text in the best language at hand
/// @param outcome once it is answered
public record QuestionView(
        String id, String type, String lesson, int points, QuestionWording text, Optional<Outcome> outcome) {

    /// @param language BCP 47 tag of the language shown
    /// @param reviewed whether a speaker has reviewed this text
    /// @param prompt safe HTML
    /// @param options options, left column or items, in the order to show them
    /// @param matches the right column of a matching question, in the order to show it
    /// @param unit shown after the field of a number, may be empty
    public record QuestionWording(
            String language,
            boolean reviewed,
            String prompt,
            List<OptionView> options,
            List<OptionView> matches,
            String unit) {}

    /// @param html safe HTML
    /// @param plain the same without markup
    public record OptionView(String id, String html, String plain) {}

    /// @param answer the one that stands
    /// @param share of the points, 0 to 1
    /// @param verdict `right`, `partly` or `wrong`
    /// @param right the right answer
    /// @param feedback safe HTML
    public record Outcome(AnswerBody answer, double share, String verdict, AnswerBody right, FeedbackView feedback) {}

    /// @param byOption per option, on those that were chosen or should have been
    /// @param onAnswer on the answer as a whole, may be empty
    /// @param explanation may be empty
    public record FeedbackView(Map<String, String> byOption, String onAnswer, String explanation) {}

    static QuestionView of(Seat seat, Drawn drawn, QuestionReader reader) {
        Question question = seat.version().question(drawn.question()).orElseThrow();
        Shown shown = reader.shown(question);
        return new QuestionView(
                question.id(),
                Kind.of(question).code(),
                question.lesson(),
                question.points(),
                text(question, drawn, shown),
                seat.sitting().answer(question.id()).map(given -> outcome(question, given, shown)));
    }

    private static QuestionWording text(Question question, Drawn drawn, Shown shown) {
        QuestionText text = shown.text();
        boolean matching = question.task() instanceof Task.Matching;
        List<String> left = question.task() instanceof Task.Matching task ? task.left() : drawn.order();
        return new QuestionWording(
                shown.language(),
                shown.reviewed(),
                text.prompt(),
                options(left, text.choices()),
                matching ? options(drawn.order(), text.matches()) : List.of(),
                shown.unit());
    }

    private static List<OptionView> options(List<String> ids, Map<String, Label> labels) {
        return ids.stream()
                .map(id -> {
                    Label label = labels.getOrDefault(id, new Label(id, id));
                    return new OptionView(id, label.html(), label.plain());
                })
                .toList();
    }

    private static Outcome outcome(Question question, GivenAnswer given, Shown shown) {
        Verdict verdict = Verdict.of(given.share());
        QuestionText.Feedback feedback = shown.text().feedback();
        AnswerBody answer = AnswerBody.of(given.answer());
        AnswerBody right = AnswerBody.right(question, shown.text().entry().accept());
        Map<String, String> byOption = new TreeMap<>(feedback.byOption());
        byOption.keySet().removeIf(option -> !answer.names(option) && !right.names(option));
        return new Outcome(
                answer,
                given.share().doubleValue(),
                verdict.code(),
                right,
                new FeedbackView(
                        byOption,
                        verdict == Verdict.RIGHT ? feedback.correct() : feedback.incorrect(),
                        feedback.explanation()));
    }
}
