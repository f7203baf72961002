package org.comity.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Terms of texts in all languages.
final class AnalysesTest {

    private static final long SEED = 20261128;

    private final Analyses analyses = new Analyses();

    @Test
    void both_scripts_of_chinese_give_the_same_words() {
        List<String> traditional = analyses.terms("zh-Hant", "打擊人口販運與引渡條約");

        assertThat(traditional)
                .isEqualTo(analyses.terms("zh-Hans", "打击人口贩运与引渡条约"))
                .contains("引渡", "条约");
    }

    @Test
    void words_of_a_language_meet_in_one_form() {
        assertThat(analyses.terms("en", "Extraditions'")).isEqualTo(analyses.terms("en", "extradition"));
        assertThat(analyses.terms("es", "extradicion")).isEqualTo(analyses.terms("es", "Extradición"));
        assertThat(analyses.terms("fr", "l'extradition")).isEqualTo(analyses.terms("fr", "extraditions"));
        assertThat(analyses.terms("de", "Auslieferungen")).isEqualTo(analyses.terms("de", "Auslieferung"));
        assertThat(analyses.terms("ar", "تَسْلِيم")).isEqualTo(analyses.terms("ar", "تسليم"));
        assertThat(analyses.terms("tr", "İADE")).isEqualTo(analyses.terms("tr", "iade"));
    }

    @Test
    void a_tone_is_no_accent() {
        assertThat(analyses.terms("vi", "tội phạm")).isNotEqualTo(analyses.terms("vi", "toi pham"));
    }

    @Test
    void scripts_without_spaces_are_cut_into_words() {
        assertThat(analyses.terms("th", "อาชญากรรมข้ามชาติ")).hasSizeGreaterThan(1);
        assertThat(analyses.terms("ja", "犯罪人引渡しに関する条約")).hasSizeGreaterThan(2);
        assertThat(analyses.terms("ko", "범죄인 인도 조약")).hasSizeGreaterThan(1);
    }

    @Test
    void tokens_know_their_place() {
        String text = "各締約國應考慮締結雙邊引渡條約。";

        assertThat(analyses.tokens("zh-Hant", text)).anySatisfy(token -> {
            assertThat(token.term()).isEqualTo("引渡");
            assertThat(text.substring(token.start(), token.end())).isEqualTo("引渡");
        });
    }

    @Test
    void grams_are_romanised_and_folded() {
        assertThat(analyses.grams("Экс")).isEqualTo(analyses.grams("eks"));
        assertThat(analyses.grams("extradición")).isEqualTo(analyses.grams("EXTRADICION"));
        assertThat(analyses.grams("引渡")).isEqualTo(List.of("引", "渡", "引渡"));
        assertThat(analyses.grams("販運")).isEqualTo(analyses.grams("贩运"));
        assertThat(analyses.grams("drug")).containsExactly("_dru", "drug", "rug_");
        assertThat(analyses.grams("a")).containsExactly("_a_");
    }

    @Test
    void words_that_say_little_are_known_by_their_terms() {
        assertThat(analyses.isStopWord("en", "the")).isTrue();
        assertThat(analyses.isStopWord("zh-Hant", "的")).isTrue();
        assertThat(analyses.isStopWord("en", analyses.terms("en", "extradition").getFirst()))
                .isFalse();
    }

    @Test
    void any_text_can_be_analysed_in_any_language() {
        Random random = new Random(SEED);
        List<String> languages = List.of(
                "en", "zh-Hant", "zh-Hans", "es", "fr", "ar", "ru", "de", "pt", "nl", "it", "ja", "ko", "th", "vi",
                "id", "tr", "hi", "el", "ro", "km", "sw", "tet", "x");
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(60); at >= 0; at--) {
                text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x20000) : 32 + random.nextInt(0x600));
            }
            String language = languages.get(round % languages.size());

            assertThat(analyses.tokens(language, text.toString()))
                    .as("%s, seed %d, round %d", language, SEED, round)
                    .allSatisfy(token -> assertThat(token.start()).isBetween(0, token.end()))
                    .allSatisfy(token -> assertThat(token.end()).isLessThanOrEqualTo(text.length()));
            assertThat(analyses.grams(text.toString())).noneMatch(String::isEmpty);
        }
    }
}
