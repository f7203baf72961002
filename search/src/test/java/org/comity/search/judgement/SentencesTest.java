package org.comity.search.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Sentences and words of several scripts.
final class SentencesTest {

    private static List<String> texts(String language, String text) {
        return new Sentences(language)
                .of(text).stream().map(Sentences.Place::text).toList();
    }

    @Test
    void a_text_is_cut_where_its_sentences_end() {
        assertThat(texts("en", "1. Parties shall help. They shall do so at once.\n\n(a) Costs are shared."))
                .containsExactly("Parties shall help.", "They shall do so at once.", "Costs are shared.");
        assertThat(texts("zh-Hant", "締約國應予協助。費用分擔。\n（乙）不得拒絕。")).containsExactly("締約國應予協助。", "費用分擔。", "不得拒絕。");
        assertThat(texts("ar", "تتعاون الدول. هل ترفض؟ لا.")).containsExactly("تتعاون الدول.", "هل ترفض؟", "لا.");
    }

    @Test
    void what_stays_without_a_sentence_is_the_rest() {
        String text = "2. First one. Second one.\nThird one.";
        List<Sentences.Place> places = new Sentences("en").of(text);

        assertThat(places.get(0).rest(text)).isEqualTo("2. Second one.\nThird one.");
        assertThat(places.get(1).rest(text)).isEqualTo("2. First one. \nThird one.");
        assertThat(places.get(2).rest(text)).isEqualTo("2. First one. Second one.\n");
    }

    @Test
    void a_piece_of_a_list_is_no_whole_sentence() {
        Sentences english = new Sentences("en");

        assertThat(english.of("Each Party shall, in particular:").getFirst().isWhole())
                .isFalse();
        assertThat(english.of("refuse the request in other cases.").getFirst().isWhole())
                .isFalse();
        assertThat(english.of("“Property” means assets.").getFirst().isWhole()).isTrue();
        assertThat(new Sentences("zh-Hant").of("費用分擔。").getFirst().isWhole()).isTrue();
        assertThat(new Sentences("ar").of("تتعاون الدول؛").getFirst().isWhole()).isFalse();
    }

    @Test
    void words_are_counted_in_scripts_with_and_without_spaces() {
        assertThat(new Sentences("en").words("Article 18, paragraph 3: don't refuse."))
                .isEqualTo(4);
        assertThat(new Sentences("zh-Hant").words("打擊跨國組織犯罪")).isBetween(3, 5);
        assertThat(new Sentences("ar").words("تتعاون الدول الأطراف.")).isEqualTo(3);
    }
}
