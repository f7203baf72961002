package org.comity.exchange.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.exchange.form.Sent;
import org.comity.platform.language.Localizer;

/// Working languages in forms: a few rows of a language and a level each.
public final class Languages {

    /// The languages that can be chosen, as BCP 47 tags.
    public static final List<String> TAGS = List.of(
            "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
            "ja", "ko", "lt", "lv", "ms", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "sw", "th", "tr",
            "uk", "ur", "vi", "zh-Hans", "zh-Hant");

    /// How many rows a form has.
    public static final int ROWS = 4;

    private Languages() {}

    /// The name of the field with the language of a row.
    ///
    /// @param row from 1
    public static String language(int row) {
        return "language-" + row;
    }

    /// The name of the field with the level of a row.
    public static String level(int row) {
        return "level-" + row;
    }

    /// The rows of a form.
    public static List<Integer> rows() {
        return IntStream.rangeClosed(1, ROWS).boxed().toList();
    }

    /// The rows that are filled in; a fault for each that is filled in by half or twice, and one when none is.
    public static List<LanguageSkill> read(Sent sent) {
        List<LanguageSkill> skills = new ArrayList<>();
        boolean touched = false;
        for (int row = 1; row <= ROWS; row++) {
            String tag = sent.text(language(row));
            String level = sent.text(level(row));
            touched |= !tag.isEmpty() || !level.isEmpty();
            Optional<Level> known = Level.of(level);
            boolean twice = skills.stream().anyMatch(skill -> skill.language().equals(tag));
            if (tag.isEmpty() ? !level.isEmpty() : !TAGS.contains(tag) || twice) {
                sent.fault(language(row), "profile.fault.language");
            } else if (!tag.isEmpty() && known.isEmpty()) {
                sent.fault(level(row), "profile.fault.level");
            } else if (!tag.isEmpty()) {
                skills.add(new LanguageSkill(tag, known.orElseThrow()));
            }
        }
        if (!touched) {
            sent.fault(language(1), "profile.fault.language-none");
        }
        return skills;
    }

    /// Names by tags, in the reader's order.
    public static Map<String, String> options(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        TAGS.stream()
                .sorted((one, other) ->
                        localizer.order().compare(localizer.languageName(one), localizer.languageName(other)))
                .forEach(tag -> options.put(tag, localizer.languageName(tag)));
        return options;
    }
}
