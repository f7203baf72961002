package org.comity.content.versions;

import org.comity.content.CourseVersion;
import org.comity.content.Lesson.Unit;
import org.comity.content.Question;
import org.comity.content.QuestionText;
import org.comity.content.UnitText;

/// How much memory a compiled version takes, in characters of its texts.
final class VersionWeight {

    private static final int OVERHEAD = 300;

    private VersionWeight() {}

    static int of(CourseVersion version) {
        long units = version.lessons().stream()
                .flatMap(lesson -> lesson.units().stream())
                .mapToLong(VersionWeight::unit)
                .sum();
        long questions = version.pools().stream()
                .flatMap(pool -> pool.questions().stream())
                .mapToLong(VersionWeight::question)
                .sum();
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, units + questions));
    }

    private static long unit(Unit unit) {
        return unit.texts().values().stream().mapToLong(VersionWeight::text).sum();
    }

    private static long text(UnitText text) {
        return (long) OVERHEAD + text.html().length();
    }

    private static long question(Question question) {
        return question.texts().values().stream().mapToLong(VersionWeight::text).sum();
    }

    private static long text(QuestionText text) {
        long feedback = text.feedback().byOption().values().stream()
                .mapToLong(String::length)
                .sum();
        long labels = (long) OVERHEAD * (text.choices().size() + text.matches().size());
        return OVERHEAD
                + labels
                + feedback
                + text.prompt().length()
                + text.feedback().explanation().length();
    }
}
