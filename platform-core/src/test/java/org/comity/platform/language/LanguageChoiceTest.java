package org.comity.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageChoiceTest {

    @ParameterizedTest
    @CsvSource({
        "zh-TW, zh-Hant",
        "zh-HK, zh-Hant",
        "zh-CN, zh-Hans",
        "zh, zh-Hans",
        "es-MX, es",
        "pt-BR, pt",
        "sr-Latn, sr-Latn",
        "sr, sr-Cyrl",
    })
    void a_wish_is_met_by_the_same_language_and_script(String wish, String met) {
        List<String> available = List.of("en", "zh-Hans", "zh-Hant", "es", "pt", "sr-Cyrl", "sr-Latn");

        assertThat(LanguageChoice.match(available, List.of(wish))).contains(met);
    }

    @Test
    void the_other_script_is_better_than_another_language() {
        assertThat(LanguageChoice.best(List.of("en", "zh-Hant"), List.of("zh-CN"), "en"))
                .isEqualTo("zh-Hant");
    }

    @Test
    void the_first_wish_that_can_be_met_wins() {
        assertThat(LanguageChoice.best(List.of("en", "fr", "ar"), List.of("th", "ar-JO", "fr"), "en"))
                .isEqualTo("ar");
    }

    @Test
    void nobody_is_left_without_a_language() {
        assertThat(LanguageChoice.best(List.of("en", "nl"), List.of("th"), "nl"))
                .isEqualTo("en");
        assertThat(LanguageChoice.best(List.of("nl"), List.of("th"), "nl")).isEqualTo("nl");
    }

    @Test
    void a_header_is_read_by_its_weights_and_a_malformed_one_is_ignored() {
        assertThat(LanguageChoice.ofHeader("en;q=0.5, zh-TW, ar;q=0.8, *;q=0.1, fr;q=0"))
                .containsExactly("zh-tw", "ar", "en");
        assertThat(LanguageChoice.ofHeader("q=;;,")).isEmpty();
        assertThat(LanguageChoice.ofHeader("a".repeat(5000))).isEmpty();
        assertThat(LanguageChoice.ofHeader(null)).isEmpty();
    }

    @Test
    void the_interface_speaks_english_to_those_whose_language_it_lacks() {
        assertThat(InterfaceLanguage.best(List.of("th"))).isEqualTo(InterfaceLanguage.ENGLISH);
        assertThat(InterfaceLanguage.best(List.of("zh-MO"))).isEqualTo(InterfaceLanguage.TRADITIONAL_CHINESE);
    }
}
