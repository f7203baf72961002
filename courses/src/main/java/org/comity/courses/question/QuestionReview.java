package org.comity.courses.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.content.CoursePaths;
import org.comity.content.CourseVersion;
import org.comity.content.Label;
import org.comity.content.Question;
import org.comity.content.Question.Task;
import org.comity.content.QuestionText.Feedback;
import org.comity.courses.language.Phrase;
import org.comity.courses.scoring.Answer;
import org.comity.courses.scoring.Drawn;

/// An answered question: what was answered, what is right, and why.
///
/// @param id the question's
/// @param comments safe block HTML, without empty ones: on the answer as a whole, then the explanation
/// @param lesson where the answer is taught
public record QuestionReview(
        String id, Shown shown, Marks marks, Body body, Comments comments, Optional<LessonLink> lesson) {

    public enum Verdict {
        RIGHT("right"),
        PARTLY("partly"),
        WRONG("wrong");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /// The word in class names, replies and message keys.
        public String code() {
            return code;
        }

        /// @param share 0 to 1
        public static Verdict of(BigDecimal share) {
            if (share.signum() == 0) {
                return WRONG;
            }
            return share.compareTo(BigDecimal.ONE) == 0 ? RIGHT : PARTLY;
        }
    }

    /// @param points earned, as the reader writes numbers
    public record Marks(Verdict verdict, String points, int outOf) {

        /// Whether the points say more than the verdict.
        public boolean telling() {
            return outOf > 1 || verdict == Verdict.PARTLY;
        }
    }

    /// @param onAnswer empty when there is none
    /// @param explanation empty when there is none
    public record Comments(String onAnswer, String explanation) {}

    public record LessonLink(String address, Phrase title) {}

    /// The answer beside the right one.
    public sealed interface Body {}

    /// In the order they were shown.
    public record Choices(List<Choice> choices) implements Body {}

    /// @param feedback safe block HTML; empty unless it was chosen or should have been
    public record Choice(Label label, boolean chosen, boolean right, String feedback) {

        /// The last part of the message key of its mark, empty for what was rightly left alone.
        public String mark() {
            if (chosen) {
                return right ? "chosen.right" : "chosen.wrong";
            }
            return right ? "missed" : "";
        }

        /// Its classes in the style sheet.
        public String tone() {
            if (chosen) {
                return right ? "right chosen" : "wrong chosen";
            }
            return right ? "right" : "";
        }
    }

    public record Pairs(List<Pair> pairs) implements Body {}

    public record Pair(Label left, Label given, Label right, boolean correct) {}

    /// In the right order.
    public record Places(List<Place> places) implements Body {}

    /// @param given where the learner put it, as the reader writes numbers
    public record Place(Label item, String given, boolean correct) {}

    /// @param accepted in the language shown
    public record Words(String given, List<String> accepted) implements Body {}

    /// @param understood how the typed number was read
    /// @param tolerance empty for none
    public record Quantity(String typed, String understood, String right, String tolerance) implements Body {

        /// Whether it must be said how the number was read.
        public boolean ambiguous() {
            return !typed.equals(understood);
        }
    }

    private static final int MOST_ACCEPTED = 5;

    /// @param share of the question's points that the answer earned
    public static QuestionReview of(Drawn drawn, Answer answer, BigDecimal share, QuestionReader reader) {
        CourseVersion version = reader.version();
        Question question = version.question(drawn.question()).orElseThrow();
        Shown shown = reader.shown(question);
        BigDecimal points = share.multiply(BigDecimal.valueOf(question.points()));
        Verdict verdict = Verdict.of(share);
        return new QuestionReview(
                question.id(),
                shown,
                new Marks(verdict, reader.points(points), question.points()),
                body(question, drawn, answer, shown, reader),
                comments(shown.text().feedback(), verdict),
                reader.lesson(question.lesson())
                        .map(title ->
                                new LessonLink(CoursePaths.lesson(version.id().course(), question.lesson()), title)));
    }

    /// All HTML of it that may cite sources.
    public Stream<String> html() {
        Stream<String> onChoices =
                body instanceof Choices choices ? choices.choices().stream().map(Choice::feedback) : Stream.of();
        return Stream.concat(Stream.of(shown.prompt(), comments.onAnswer(), comments.explanation()), onChoices);
    }

    private static Comments comments(Feedback feedback, Verdict verdict) {
        return new Comments(
                verdict == Verdict.RIGHT ? feedback.correct() : feedback.incorrect(), feedback.explanation());
    }

    private static Body body(Question question, Drawn drawn, Answer answer, Shown shown, QuestionReader reader) {
        return switch (question.task()) {
            case Task.SingleChoice task ->
                choices(drawn, List.of(((Answer.Choice) answer).option()), List.of(task.answer()), shown);
            case Task.MultipleChoice task ->
                choices(drawn, List.copyOf(((Answer.Choices) answer).options()), List.copyOf(task.answers()), shown);
            case Task.Matching task -> pairs(task, (Answer.Pairs) answer, shown);
            case Task.Ordering task -> places(task, (Answer.Order) answer, shown, reader);
            case Task.ShortText ignored ->
                new Words(
                        ((Answer.Words) answer).text(),
                        shown.text().entry().accept().stream()
                                .limit(MOST_ACCEPTED)
                                .toList());
            case Task.NumberEntry task -> quantity(task, (Answer.Quantity) answer, reader);
        };
    }

    private static Body choices(Drawn drawn, List<String> chosen, List<String> right, Shown shown) {
        return new Choices(drawn.order().stream()
                .map(id -> {
                    boolean told = chosen.contains(id) || right.contains(id);
                    String feedback = shown.text().feedback().byOption().getOrDefault(id, "");
                    return new Choice(
                            QuestionForm.label(shown.text().choices(), id),
                            chosen.contains(id),
                            right.contains(id),
                            told ? feedback : "");
                })
                .toList());
    }

    private static Body pairs(Task.Matching task, Answer.Pairs given, Shown shown) {
        return new Pairs(task.left().stream()
                .map(left -> {
                    String right = task.pairs().getOrDefault(left, "");
                    String partner = given.pairs().getOrDefault(left, "");
                    return new Pair(
                            QuestionForm.label(shown.text().choices(), left),
                            QuestionForm.label(shown.text().matches(), partner),
                            QuestionForm.label(shown.text().matches(), right),
                            right.equals(partner));
                })
                .toList());
    }

    private static Body places(Task.Ordering task, Answer.Order given, Shown shown, QuestionReader reader) {
        return new Places(IntStream.range(0, task.items().size())
                .mapToObj(place -> {
                    String item = task.items().get(place);
                    int put = given.items().indexOf(item);
                    return new Place(
                            QuestionForm.label(shown.text().choices(), item),
                            reader.number(BigDecimal.valueOf(put + 1)),
                            put == place);
                })
                .toList());
    }

    private static Body quantity(Task.NumberEntry task, Answer.Quantity given, QuestionReader reader) {
        return new Quantity(
                given.typed(),
                reader.number(given.value()),
                reader.number(task.answer()),
                task.tolerance().signum() == 0 ? "" : reader.number(task.tolerance()));
    }
}
