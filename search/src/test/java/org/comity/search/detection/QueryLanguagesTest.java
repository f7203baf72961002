package org.comity.search.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.search.planning.LikelyLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryLanguagesTest {

    private static final QueryLanguages LANGUAGES = QueryLanguages.learned();

    @ParameterizedTest
    @CsvSource({
        "en, request for mutual legal assistance",
        "es, asistencia judicial reciproca en materia penal",
        "fr, entraide judiciaire en matière pénale",
        "de, Rechtshilfe in Strafsachen",
        "nl, wederzijdse rechtshulp in strafzaken",
        "pt, assistência judiciária em matéria penal",
        "it, assistenza giudiziaria in materia penale",
        "ro, asistență judiciară reciprocă în materie penală",
        "pl, wzajemna pomoc prawna w sprawach karnych",
        "cs, vzájemná právní pomoc v trestních věcech",
        "hu, kölcsönös jogsegély bűnügyekben",
        "sv, ömsesidig rättslig hjälp i brottmål",
        "tr, cezai konularda karşılıklı adli yardım",
        "vi, tương trợ tư pháp về hình sự",
        "id, bantuan timbal balik dalam masalah pidana",
        "sw, msaada wa kisheria kati ya nchi",
        "ru, взаимная правовая помощь по уголовным делам",
        "uk, взаємна правова допомога у кримінальних справах",
        "bg, взаимна правна помощ по наказателни дела",
        "ar, المساعدة القانونية المتبادلة في المسائل الجنائية",
        "fa, معاضدت حقوقی متقابل در امور کیفری",
        "ur, فوجداری معاملات میں باہمی قانونی مدد",
        "hi, आपराधिक मामलों में पारस्परिक कानूनी सहायता",
        "el, αμοιβαία δικαστική συνδρομή",
        "he, עזרה משפטית הדדית",
        "th, ความช่วยเหลือซึ่งกันและกันในเรื่องทางอาญา",
        "ko, 형사사법 공조",
        "ja, 刑事共助の要請",
        "zh-Hant, 請求司法互助",
        "zh-Hans, 请求刑事司法协助",
    })
    void a_short_question_is_in_its_language(String tag, String text) {
        assertThat(first(text)).isEqualTo(tag);
    }

    @Test
    void the_script_of_chinese_is_told_by_the_letters_and_where_both_have_them_by_the_wish() {
        assertThat(first("人口販運", "zh-Hans")).isEqualTo("zh-Hant");
        assertThat(first("人口贩运", "zh-Hant")).isEqualTo("zh-Hans");
        assertThat(first("引渡", "zh-TW")).isEqualTo("zh-Hant");
        assertThat(first("引渡", "zh-CN")).isEqualTo("zh-Hans");
    }

    @Test
    void han_alone_is_japanese_for_who_wishes_japanese_or_where_no_other_language_writes_so() {
        assertThat(first("警察", "zh-Hant")).isEqualTo("zh-Hant");
        assertThat(first("警察", "ja")).isEqualTo("ja");
        assertThat(first("人身売買", "en")).isEqualTo("ja");
    }

    @Test
    void the_interface_decides_on_a_word_that_is_alike_in_many_languages() {
        for (String tag : List.of("en", "es", "fr", "de", "ro")) {
            assertThat(first("Interpol", tag)).isEqualTo(tag);
        }
    }

    @Test
    void the_longer_the_question_the_less_the_interface_matters() {
        double word = weight("en", "extradicion", "en");
        double words = weight("en", "extradicion de personas condenadas", "en");
        double sentence = weight("en", "tratado sobre la extradicion de personas condenadas entre los estados", "en");

        assertThat(word).isGreaterThan(words);
        assertThat(sentence).isLessThan(0.1);
        assertThat(first("tratado sobre la extradicion de personas condenadas entre los estados", "en"))
                .isEqualTo("es");
    }

    @Test
    void a_question_of_two_languages_gives_both() {
        assertThat(tags("traite des êtres humains human trafficking")).contains("fr", "en");
        assertThat(tags("human trafficking Menschenhandel")).contains("en", "de");
        assertThat(tags("police cooperation الشرطة")).contains("en", "ar");
        assertThat(tags("人口販運 trafficking", "zh-Hant", "en")).contains("zh-Hant", "en");
        assertThat(tags("торговля людьми 인신매매")).contains("ru", "ko");
    }

    @Test
    void a_question_of_one_language_does_not_give_many() {
        assertThat(tags("request for mutual legal assistance in criminal matters", "en"))
                .containsExactly("en");
        assertThat(tags("Rechtshilfe in Strafsachen zwischen den Staaten", "en"))
                .containsExactly("de");
    }

    @Test
    void what_has_no_letters_is_in_the_languages_that_are_wished() {
        for (String text : List.of("", "   ", "😀👮", "18 (3)", "¿?!", "\u0301")) {
            assertThat(tags(text, "zh-Hant", "en")).containsExactly("zh-Hant", "en");
            assertThat(tags(text)).containsExactly("en");
        }
    }

    @Test
    void letters_of_a_script_that_no_language_of_the_model_has_are_no_failure() {
        assertThat(tags("ᚠᚢᚦᚨᚱᚲ", "fr")).containsExactly("fr", "en");
    }

    @Test
    void weights_are_relative_to_the_likeliest_and_in_order() {
        for (String text : List.of("Interpol", "a", "polis", "art. 46 CNUCC", "конвенция", "x".repeat(5000))) {
            List<LikelyLanguage> likely = LANGUAGES.likely(text, List.of("fr", "en"));

            assertThat(likely.getFirst().weight()).isEqualTo(1);
            assertThat(likely).hasSizeBetween(1, QueryLanguages.MOST);
            assertThat(likely.stream().map(LikelyLanguage::weight).toList())
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                    .allMatch(weight -> weight >= 0.1);
        }
    }

    private static String first(String text, String... wishes) {
        return LANGUAGES.likely(text, List.of(wishes)).getFirst().tag();
    }

    private static List<String> tags(String text, String... wishes) {
        return LANGUAGES.likely(text, List.of(wishes)).stream()
                .map(LikelyLanguage::tag)
                .toList();
    }

    private static double weight(String tag, String text, String... wishes) {
        return LANGUAGES.likely(text, List.of(wishes)).stream()
                .filter(each -> each.tag().equals(tag))
                .mapToDouble(LikelyLanguage::weight)
                .sum();
    }
}
