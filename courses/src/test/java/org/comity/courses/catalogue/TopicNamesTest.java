package org.comity.courses.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.content.CourseSummary.Topics;
import org.comity.courses.wiring.CoursesModule;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.junit.jupiter.api.Test;

class TopicNamesTest {

    private static final Messages MESSAGES =
            Messages.load(new CoursesModule().messageFolders(), TopicNamesTest.class.getClassLoader());

    @Test
    void every_code_that_has_a_name_is_known_and_every_known_code_has_one() {
        assertThat(Topics.CRIME_TYPES).hasSize(18);
        assertThat(named("catalogue.crime-type.")).isEqualTo(new TreeSet<>(Topics.CRIME_TYPES));
        assertThat(named("catalogue.treaty.")).isEqualTo(new TreeSet<>(TopicNames.TREATIES));
    }

    @Test
    void names_come_by_kind_and_in_the_reader_s_order() {
        TopicNames names = new TopicNames(new Localizer(MESSAGES, InterfaceLanguage.ENGLISH));

        assertThat(names.names(new Topics(
                        List.of("un18-terrorism", "un18-sea-piracy"), List.of("TW", "CH"), List.of("untoc", "basel"))))
                .containsExactly(
                        "Sea piracy",
                        "Terrorism",
                        "Basel Convention (hazardous wastes)",
                        "Palermo Convention (organized crime)",
                        "Switzerland",
                        "Taiwan");
    }

    private static Set<String> named(String prefix) {
        return MESSAGES.keys(InterfaceLanguage.ENGLISH).stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
