package org.comity.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comity.content.fault.FaultTexts;
import org.comity.content.sample.SampleCourse;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CourseCheckTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private int check(InterfaceLanguage language, String... arguments) {
        Messages messages = Messages.load(List.of(FaultTexts.MESSAGES), CourseCheckTest.class.getClassLoader());
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new CourseCheck(new Localizer(messages, language), out).run(List.of(arguments));
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_valid_course_ends_with_code_0() {
        assertThat(check(
                        InterfaceLanguage.ENGLISH,
                        SampleCourse.valid().into(folder).toString()))
                .isZero();
        assertThat(printed()).isEqualToIgnoringNewLines("No faults, no warnings.");
    }

    @Test
    void warnings_alone_do_not_fail_the_check() {
        SampleCourse incomplete = SampleCourse.valid().without("zh-Hant/second.md");

        assertThat(check(InterfaceLanguage.ENGLISH, incomplete.into(folder).toString()))
                .isZero();
        assertThat(printed()).contains("zh-Hant/second.md: warning: ", "No faults, 1 warning.");
    }

    @Test
    void a_faulty_course_ends_with_code_1_and_names_file_and_line() {
        SampleCourse faulty = SampleCourse.valid().replacing("questions.yaml", "answer: b", "answer: d");

        assertThat(check(InterfaceLanguage.FRENCH, faulty.into(folder).toString()))
                .isEqualTo(1);
        assertThat(printed())
                .contains(
                        "questions.yaml:5: défaut: «\u202Fd\u202F» n’est pas parmi «\u202Foptions\u202F».", "1 défaut");
    }

    @Test
    void a_wrong_call_ends_with_code_2() {
        assertThat(check(InterfaceLanguage.ENGLISH)).isEqualTo(2);
        assertThat(check(InterfaceLanguage.ENGLISH, folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(printed()).contains("Usage", "There is no folder");
    }

    @Test
    void the_language_is_the_terminal_s() {
        assertThat(CourseCheck.language(Map.of("LANG", "zh_TW.UTF-8")))
                .isEqualTo(InterfaceLanguage.TRADITIONAL_CHINESE);
        assertThat(CourseCheck.language(Map.of("LANG", "es_MX.UTF-8"))).isEqualTo(InterfaceLanguage.SPANISH);
        assertThat(CourseCheck.language(Map.of("LC_ALL", "ar_EG", "LANG", "en_GB")))
                .isEqualTo(InterfaceLanguage.ARABIC);
        assertThat(CourseCheck.language(Map.of("LANG", "C.UTF-8"))).isEqualTo(InterfaceLanguage.ENGLISH);
        assertThat(CourseCheck.language(Map.of())).isEqualTo(InterfaceLanguage.ENGLISH);
    }
}
