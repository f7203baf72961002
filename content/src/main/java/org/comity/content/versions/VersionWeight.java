package org.comity.content.versions;

import org.comity.content.manuscript.Translation.QuestionSource;
import org.comity.content.manuscript.Translation.UnitSource;

/// How much memory a version takes once everything in it has been read, in characters: the Markdown and, about a
/// third longer, the HTML.
final class VersionWeight {

    private static final int OVERHEAD = 300;
    private static final double RENDERED = 2.4;

    private VersionWeight() {}

    static int of(StoredVersion version) {
        long units = version.units().values().stream()
                .flatMap(texts -> texts.values().stream())
                .mapToLong(VersionWeight::unit)
                .sum();
        long questions = version.questions().values().stream()
                .flatMap(texts -> texts.values().stream())
                .mapToLong(VersionWeight::question)
                .sum();
        return (int) Math.min(Integer.MAX_VALUE, (long) (RENDERED * (units + questions)));
    }

    private static long unit(UnitSource text) {
        return (long) OVERHEAD + text.body().length();
    }

    private static long question(QuestionSource text) {
        long feedback = text.remarks().byOption().values().stream()
                .mapToLong(String::length)
                .sum();
        long labels = (long) OVERHEAD * (text.choices().size() + text.matches().size());
        return OVERHEAD
                + labels
                + feedback
                + text.prompt().length()
                + text.remarks().explanation().length();
    }
}
