package org.comity.courses.scoring;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a number as people write it: digits of any script, Han numerals, and the separators of the reader's
/// language (CLDR).
///
/// `2,500` is two and a half in French and two thousand five hundred in English; the reader's language decides.
/// What makes no sense there but only one sense elsewhere (`2.5` in Spanish) is read so.
final class Numerals {

    private static final int LONGEST = 60;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]");
    private static final Pattern MINUS = Pattern.compile("^[\\u2212\\u2010-\\u2013\\uFE63\\uFF0D-]\\s*");
    private static final Pattern WRITTEN = Pattern.compile("[-+0-9.,٫٬،'’\\s\\u00A0\\u202F]+");
    private static final Pattern HAN = Pattern.compile("-?[〇零一二三四五六七八九十百千萬億兆點]+");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    /// Groups of three, or of two before the last three as in India; `D` is the decimal separator, `G` the
    /// grouping one.
    private static final Pattern SHAPE =
            Pattern.compile("([-+]?)(\\d+|\\d{1,3}(?:G\\d{2,3})*G\\d{3}|(?=D))(?:D(\\d+))?");

    private Numerals() {}

    /// @param language BCP 47 tag of the language she reads in
    /// @return empty when it is not a number
    static Optional<BigDecimal> read(String typed, String language) {
        String text = canonical(typed);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String han = fold(text);
        if (HAN.matcher(han).matches()) {
            return han(han);
        }
        return WRITTEN.matcher(text).matches() ? digits(text, language) : Optional.empty();
    }

    private static String canonical(String typed) {
        String visible = INVISIBLE.matcher(typed).replaceAll("").strip();
        String text = MINUS.matcher(visible)
                .replaceFirst("-")
                .replace('．', '.')
                .replace('，', ',')
                .replace('＋', '+');
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(character -> {
            int digit = Character.digit(character, 10);
            if (digit >= 0) {
                ascii.append(digit);
            } else {
                ascii.appendCodePoint(character);
            }
        });
        return ascii.toString();
    }

    private static Optional<BigDecimal> digits(String text, String language) {
        String always =
                text.replace('٫', 'D').replace('،', ',').replaceAll("(?<=\\d)[\\u066C'’\\s\\u00A0\\u202F](?=\\d)", "G");
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(ULocale.forLanguageTag(language));
        for (String[] roles : List.of(
                new String[] {symbols.getDecimalSeparatorString(), symbols.getGroupingSeparatorString()},
                new String[] {".", ","},
                new String[] {",", "."})) {
            Matcher shape = SHAPE.matcher(always.replace(roles[0], "D").replace(roles[1], "G"));
            if (shape.matches()) {
                return Optional.of(value(shape));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal value(Matcher shape) {
        String whole = shape.group(2).replace("G", "");
        String fraction = shape.group(3) == null ? "" : "." + shape.group(3);
        String sign = shape.group(1).equals("-") ? "-" : "";
        return new BigDecimal(sign + (whole.isEmpty() ? "0" : whole) + fraction);
    }

    /// Variants, banker's numerals and simplified forms as the plain traditional ones.
    private static String fold(String text) {
        String from = "零兩两壹貳贰弍參叁参肆伍陸陆柒捌玖拾佰仟万亿点";
        String to = "〇二二一二二二三三三四五六六七八九十百千萬億點";
        StringBuilder folded = new StringBuilder();
        text.toLowerCase(Locale.ROOT).replaceFirst("^[負负]", "-").chars().forEach(character -> {
            int at = from.indexOf(character);
            folded.append(at < 0 ? (char) character : to.charAt(at));
        });
        return folded.toString();
    }

    private static Optional<BigDecimal> han(String text) {
        boolean negative = text.startsWith("-");
        String bare = negative ? text.substring(1) : text;
        Optional<BigDecimal> value = bare.chars().allMatch(character -> HAN_DIGITS.indexOf(character) >= 0)
                ? Optional.of(positional(bare))
                : spelled(bare.replaceFirst("^一十", "十"));
        return negative ? value.map(BigDecimal::negate) : value;
    }

    private static BigDecimal positional(String digits) {
        StringBuilder ascii = new StringBuilder();
        digits.chars().forEach(character -> ascii.append(HAN_DIGITS.indexOf(character)));
        return new BigDecimal(ascii.toString());
    }

    /// Only what ICU would write the same way again: its parser takes `一百二` for 102, while many a reader means
    /// 120.
    private static Optional<BigDecimal> spelled(String text) {
        RuleBasedNumberFormat rules =
                new RuleBasedNumberFormat(ULocale.TRADITIONAL_CHINESE, RuleBasedNumberFormat.SPELLOUT);
        String spelled = text.replace('〇', '零');
        ParsePosition position = new ParsePosition(0);
        Number number = rules.parse(spelled, position);
        boolean read = position.getIndex() == spelled.length()
                && rules.format(number.doubleValue()).replace('〇', '零').equals(spelled);
        return read ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }
}
