package org.comity.courses.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.content.CourseLevel;
import org.comity.courses.wiring.CoursesModule;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.comity.search.Facet;
import org.junit.jupiter.api.Test;

final class LevelNamesTest {

    private static final Messages MESSAGES =
            Messages.load(new CoursesModule().messageFolders(), LevelNamesTest.class.getClassLoader());

    @Test
    void every_level_has_a_name_in_every_language_and_nothing_else_has() {
        LevelNames names = new LevelNames();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Localizer localizer = new Localizer(MESSAGES, language);
            for (CourseLevel level : CourseLevel.values()) {
                assertThat(names.name(Facet.LEVEL, level.code(), localizer)).isPresent();
            }
            assertThat(names.name(Facet.LEVEL, "expert", localizer)).isEmpty();
            assertThat(names.name(Facet.CRIME, "foundation", localizer)).isEmpty();
        }
    }
}
