package org.comity.courses.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.content.Label;
import org.comity.content.Question;
import org.comity.content.Question.Task;
import org.comity.courses.scoring.Drawn;
import org.comity.courses.scoring.RawAnswer;
import org.comity.courses.scoring.Reading.Flaw;

/// A question to be answered, filled in with what was sent before if that was no answer.
///
/// @param id the question's
public record QuestionForm(String id, Kind kind, Shown shown, Input input, List<Complaint> complaints) {

    /// What the learner has to do.
    public enum Kind {
        SINGLE("single"),
        MULTIPLE("multiple"),
        MATCHING("matching"),
        ORDERING("ordering"),
        TEXT("text"),
        NUMBER("number");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The word in the course format, in replies and in message keys.
        public String code() {
            return code;
        }

        /// The kind of a question.
        public static Kind of(Question question) {
            return switch (question.task()) {
                case Task.SingleChoice ignored -> SINGLE;
                case Task.MultipleChoice ignored -> MULTIPLE;
                case Task.Matching ignored -> MATCHING;
                case Task.Ordering ignored -> ORDERING;
                case Task.ShortText ignored -> TEXT;
                case Task.NumberEntry ignored -> NUMBER;
            };
        }
    }

    /// @param choices for one or several of several
    /// @param rows for matching and ordering
    /// @param typed for text and number
    public record Input(List<Choice> choices, List<Row> rows, String typed) {}

    /// @param field the `id` of its input
    public record Choice(String field, String id, Label label, boolean chosen) {}

    /// Something that gets a partner or a place.
    ///
    /// @param field the `id` and `name` of its select
    public record Row(String field, String id, Label label, List<Pick> picks) {}

    public record Pick(String value, String text, boolean chosen) {}

    /// What is wrong with what was sent.
    ///
    /// @param field the `id` of the input concerned
    /// @param message in the language of the interface
    public record Complaint(String field, String message) {}

    /// The name of the field of a choice, a text or a number.
    public static final String ANSWER = "answer";

    /// The `id` of what is asked.
    public static final String PROMPT = "prompt";

    /// What the names of the fields of left items and of items begin with.
    public static final String PARTNER = "m-";

    public static final String PLACE = "o-";

    /// The question as drawn.
    ///
    /// @param raw what was sent before, to fill the form
    /// @param flaws of what was sent before
    public static QuestionForm of(Drawn drawn, RawAnswer raw, List<Flaw> flaws, QuestionReader reader) {
        Question question = reader.version().question(drawn.question()).orElseThrow();
        Shown shown = reader.shown(question);
        Kind kind = Kind.of(question);
        Input input =
                new Input(choices(kind, drawn, raw, shown), rows(question, drawn, raw, shown, reader), raw.typed());
        List<Complaint> complaints = flaws.stream()
                .map(flaw -> complaint(flaw, kind, drawn, shown, reader))
                .toList();
        return new QuestionForm(question.id(), kind, shown, input, complaints);
    }

    /// Whether something is wrong with this field.
    public boolean wrong(String field) {
        return complaints.stream().anyMatch(complaint -> complaint.field().equals(field));
    }

    private static List<Choice> choices(Kind kind, Drawn drawn, RawAnswer raw, Shown shown) {
        if (kind != Kind.SINGLE && kind != Kind.MULTIPLE) {
            return List.of();
        }
        return drawn.order().stream()
                .map(id -> new Choice(
                        "option-" + id,
                        id,
                        label(shown.text().choices(), id),
                        raw.chosen().contains(id)))
                .toList();
    }

    private static List<Row> rows(Question question, Drawn drawn, RawAnswer raw, Shown shown, QuestionReader reader) {
        return switch (question.task()) {
            case Task.Matching matching ->
                matching.left().stream()
                        .map(left -> row(PARTNER, left, partners(left, drawn, raw, shown), shown))
                        .toList();
            case Task.Ordering ignored ->
                drawn.order().stream()
                        .map(item -> row(PLACE, item, places(item, drawn, raw, reader), shown))
                        .toList();
            case Task.SingleChoice ignored -> List.of();
            case Task.MultipleChoice ignored -> List.of();
            case Task.ShortText ignored -> List.of();
            case Task.NumberEntry ignored -> List.of();
        };
    }

    private static Row row(String prefix, String id, List<Pick> picks, Shown shown) {
        return new Row(prefix + id, id, label(shown.text().choices(), id), picks);
    }

    private static List<Pick> partners(String left, Drawn drawn, RawAnswer raw, Shown shown) {
        return drawn.order().stream()
                .map(right -> new Pick(
                        right,
                        label(shown.text().matches(), right).plain(),
                        right.equals(raw.placed().get(left))))
                .toList();
    }

    private static List<Pick> places(String item, Drawn drawn, RawAnswer raw, QuestionReader reader) {
        return IntStream.rangeClosed(1, drawn.order().size())
                .mapToObj(place -> new Pick(
                        Integer.toString(place),
                        reader.number(BigDecimal.valueOf(place)),
                        Integer.toString(place).equals(raw.placed().get(item))))
                .toList();
    }

    private static Complaint complaint(Flaw flaw, Kind kind, Drawn drawn, Shown shown, QuestionReader reader) {
        String key = flaw.kind().code();
        if (flaw.part().isEmpty()) {
            return new Complaint(firstField(kind, drawn), reader.localizer().text("question.flaw." + key));
        }
        String field = (kind == Kind.MATCHING ? PARTNER : PLACE) + flaw.part();
        String item = label(shown.text().choices(), flaw.part()).plain();
        return new Complaint(field, reader.localizer().text("question.flaw-at." + key, "item", item));
    }

    private static String firstField(Kind kind, Drawn drawn) {
        return switch (kind) {
            case SINGLE, MULTIPLE -> "option-" + drawn.order().getFirst();
            case TEXT, NUMBER -> ANSWER;
            case MATCHING, ORDERING -> PROMPT;
        };
    }

    static Label label(Map<String, Label> labels, String id) {
        return labels.getOrDefault(id, new Label(id, id));
    }
}
