package org.comity.content.manuscript;

import java.util.List;
import org.comity.content.CourseVersion.Assessment;
import org.comity.content.CourseVersion.Source;
import org.comity.content.Question.Task;

/// What a course consists of in every language.
public record Outline(
        List<LessonOutline> lessons, List<PoolOutline> pools, List<Source> sources, Assessment assessment) {

    /// A lesson without its text.
    ///
    /// @param units the ids in the order of the original language
    public record LessonOutline(String id, int minutes, List<String> units) {
        public LessonOutline {
            units = List.copyOf(units);
        }
    }

    public record PoolOutline(String id, int draw, List<QuestionOutline> questions) {
        public PoolOutline {
            questions = List.copyOf(questions);
        }
    }

    public record QuestionOutline(String id, String lesson, int points, boolean shuffle, Task task) {}

    public Outline {
        lessons = List.copyOf(lessons);
        pools = List.copyOf(pools);
        sources = List.copyOf(sources);
    }

    /// How many units and questions a complete translation has.
    public int size() {
        int units = lessons.stream().mapToInt(lesson -> lesson.units().size()).sum();
        return units + pools.stream().mapToInt(pool -> pool.questions().size()).sum();
    }
}
