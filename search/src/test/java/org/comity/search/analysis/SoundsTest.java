package org.comity.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What names have in common in several scripts.
final class SoundsTest {

    private final Analyses analyses = new Analyses();

    @Test
    void a_name_sounds_alike_in_scripts_with_other_vowels_or_none() {
        assertThat(List.of("Putin", "Путин", "بوتين", "Πούτιν", "푸틴", "पुतिन"))
                .allSatisfy(name -> assertThat(analyses.sounds(name)).containsExactly("~btn"));
    }

    @Test
    void short_words_and_numbers_have_no_sound() {
        assertThat(analyses.sounds("no Rome 2015 x86")).isEmpty();
    }

    @Test
    void characters_that_are_not_read_letter_by_letter_have_no_sound() {
        assertThat(analyses.sounds("人口販運 ธนาคาร プーチン")).isEmpty();
    }

    @Test
    void a_sound_is_no_gram() {
        assertThat(analyses.grams("Putin")).noneMatch(Analyses::isSound);
        assertThat(analyses.sounds("Putin")).allMatch(Analyses::isSound);
    }
}
