package org.comity.content.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.comity.content.Fault;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FaultTextsTest {

    private static final Messages MESSAGES =
            Messages.load(List.of(FaultTexts.MESSAGES), FaultTextsTest.class.getClassLoader());

    private static Localizer in(InterfaceLanguage language) {
        return new Localizer(MESSAGES, language);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_says_what_is_wrong_and_what_to_do_in_every_language(FaultKind kind) {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            for (String text : List.of("what", "advice")) {
                assertThat(MESSAGES.pattern(language, "content.fault." + kind.code() + "." + text))
                        .as(language.tag())
                        .isNotBlank();
            }
        }
    }

    @Test
    void a_fault_reads_as_one_line() {
        Fault fault = new Fault("en/a.md", 3, Fault.Severity.FAULT, "citation-unknown", Map.of("source", "untox"));

        assertThat(FaultTexts.of(fault, in(InterfaceLanguage.ENGLISH)).line())
                .isEqualTo("en/a.md:3: fault: course.yaml has no source “untox”. Add the source, or correct the id.");
        assertThat(FaultTexts.of(fault, in(InterfaceLanguage.TRADITIONAL_CHINESE))
                        .line())
                .isEqualTo("en/a.md:3: 錯誤: course.yaml 沒有「untox」這個來源。 請加入來源，或更正識別碼。");
    }

    @Test
    void braces_in_advice_reach_the_reader() {
        Fault fault = new Fault("en/a.md", 3, Fault.Severity.FAULT, "heading-id-missing", Map.of());

        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            assertThat(FaultTexts.of(fault, in(language)).advice()).contains("{#id}");
        }
    }

    @Test
    void a_flood_of_faults_is_cut_and_counted() {
        Faults faults = new Faults();
        for (int line = 1; line <= Faults.LIMIT + 7; line++) {
            faults.add("en/a.md", line, FaultKind.CITATION_SHAPE, Map.of());
        }

        assertThat(faults.faults()).hasSize(Faults.LIMIT + 1);
        assertThat(FaultTexts.of(faults.faults().getLast(), in(InterfaceLanguage.ENGLISH))
                        .line())
                .isEqualTo("fault: There are 7 more faults. Correct these first and check again.");
    }
}
