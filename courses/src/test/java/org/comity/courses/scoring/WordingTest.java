package org.comity.courses.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Persona Non Grata, persona non grata",
                "coopération judiciaire, cooperation judiciaire",
                "CRÉDIT, credit",
                "re-insurance, reinsurance",
                "« entraide », entraide",
                "Straße, STRASSE",
                "ＭＬＡ, mla",
                "ﬁscal, fiscal",
                "المُساعَدَة القانونيّة, المساعدة القانونية",
                "تسليـــم, تسليم",
                "不受歡迎人員。, 不受歡迎人員",
                "`the   rule\tof speciality `, the rule of speciality",
                "l’entraide, l'entraide"
            })
    void these_are_the_same_words(String one, String other) {
        assertThat(Wording.normal(one)).isEqualTo(Wording.normal(other));
    }

    @ParameterizedTest
    @CsvSource({"tracing, racing", "引渡, 引導", "تسليم, تسلم", "زراعة, زراعه", "がく, かく", "mutual legal, mutuallegal"})
    void these_are_not(String one, String other) {
        assertThat(Wording.normal(one)).isNotEqualTo(Wording.normal(other));
    }

    @Test
    void invisible_direction_marks_do_not_matter() {
        assertThat(Wording.normal("\u200Fتسليم\u200E")).isEqualTo(Wording.normal("تسليم"));
    }

    @Test
    void punctuation_alone_is_nothing() {
        assertThat(Wording.normal(" ?! … ")).isEmpty();
    }
}
