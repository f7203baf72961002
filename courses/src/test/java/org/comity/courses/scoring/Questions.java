package org.comity.courses.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.comity.content.Question;
import org.comity.content.Question.Task;
import org.comity.content.QuestionText;

/// Questions for tests.
final class Questions {

    private Questions() {}

    static Question of(Task task) {
        return of("q", task, true, Map.of());
    }

    static Question of(String id, Task task, boolean shuffle, Map<String, QuestionText> texts) {
        return new Question(id, "lesson", 1, shuffle, task, texts);
    }

    static QuestionText accepting(String... accepted) {
        return new QuestionText(
                "",
                Map.of(),
                Map.of(),
                new QuestionText.Entry(List.of(accepted), ""),
                new QuestionText.Feedback(Map.of(), "", "", ""),
                null);
    }

    static Question shortText(Map<String, QuestionText> texts) {
        return of("q", new Task.ShortText(), true, texts);
    }

    static Question number(String answer, String tolerance) {
        return of(new Task.NumberEntry(new BigDecimal(answer), new BigDecimal(tolerance)));
    }
}
