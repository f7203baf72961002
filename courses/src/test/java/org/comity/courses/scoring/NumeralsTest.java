package org.comity.courses.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumeralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2003 | 2003",
                "en | 2,500 | 2500",
                "en | 2.500 | 2.500",
                "en | 1,234,567.89 | 1234567.89",
                "en | 2,5 | 2.5",
                "en | 1.234,5 | 1234.5",
                "en | .5 | 0.5",
                "en | -4 | -4",
                "en | − 4 | -4",
                "en | +4 | 4",
                "en | 007 | 7",
                "es | 2.500 | 2500",
                "es | 2,500 | 2.500",
                "es | 2.5 | 2.5",
                "es-MX | 2,500 | 2500",
                "fr | 2 500,75 | 2500.75",
                "fr | 2\u202F500 | 2500",
                "fr | 2\u00A0500 | 2500",
                "fr | 2,500 | 2.500",
                "de-CH | 12’500.5 | 12500.5",
                "hi | 1,00,000 | 100000",
                "ar | ٢٠٠٣ | 2003",
                "ar | ٢٫٥ | 2.5",
                "ar | ١٬٢٣٤٫٥ | 1234.5",
                "ar | ٢،٥ | 2.5",
                "ar | -٤ | -4",
                "ar | \u061C-٤ | -4",
                "ar-EG | 2.5 | 2.5",
                "fa | ۱۸ | 18",
                "zh-Hant | ２００３ | 2003",
                "zh-Hant | １，５００．５ | 1500.5",
                "zh-Hant | 二〇〇三 | 2003",
                "zh-Hant | 二零零三 | 2003",
                "zh-Hant | 十八 | 18",
                "zh-Hant | 一十八 | 18",
                "zh-Hant | 一百二十三 | 123",
                "zh-Hant | 兩千零三 | 2003",
                "zh-Hant | 一萬二千 | 12000",
                "zh-Hant | 壹佰貳拾參 | 123",
                "zh-Hant | 三點五 | 3.5",
                "zh-Hant | 負四 | -4",
                "zh-Hans | 两万 | 20000",
                "en | 十八 | 18"
            })
    void these_are_numbers(String language, String typed, String value) {
        assertThat(Numerals.read(typed, language))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                "four",
                "4 years",
                "1e3",
                "5.",
                "1,2,3",
                "2.500.00",
                "1D5",
                "5G000",
                "10²",
                "½",
                "--4",
                "4-",
                "一百二",
                "百",
                "十八年",
                "0x10",
                "NaN",
                "∞",
                "٫",
                "1 2 3",
                "1234567890123456789012345678901234567890123456789012345678901"
            })
    void these_are_not(String typed) {
        assertThat(Numerals.read(typed, "en")).isEmpty();
    }
}
