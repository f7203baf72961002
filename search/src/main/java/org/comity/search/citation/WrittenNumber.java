package org.comity.search.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number of an article in a folded text: `18`, `XVIII`, `十八`, `18 bis`, `25-A`, `18.3`.
///
/// @param end behind its last character
/// @param forms canonical, the whole number first, then what it is without its suffix
record WrittenNumber(int end, List<String> forms) {

    static final String HAN = "[〇零○一二三四五六七八九十百千两廿卅壹贰叁肆伍陆柒捌玖拾佰]{1,9}";

    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

    /// Numbered from 2: an article that was put in behind another is its second, third …
    private static final List<String> LATIN = List.of(
            "bis",
            "ter",
            "quater",
            "quinquies",
            "sexies",
            "septies",
            "octies",
            "novies",
            "decies",
            "undecies",
            "duodecies");

    private static final Pattern ROMAN = Pattern.compile("(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})");

    private static final Pattern NUMBER =
            Pattern.compile("(?:(?<digits>\\d{1,9})(?!\\d)(?<ordinal>(?:st|nd|rd|th|er|ere|eme"
                    + "|-?(?:я|е|ю|и|ои|еи|го|му))(?!\\p{L}))?|(?<han>" + HAN
                    + ")|(?<roman>[ivxlc]{1,9})(?![\\p{L}\\p{M}\\d]))"
                    + "(?:[\\s.-]{0,2}(?<latin>" + String.join("|", LATIN) + ")(?![\\p{L}\\p{M}])(?!\\s*\\d)"
                    + "|\\.?-?(?<letter>[a-z])(?![\\p{L}\\p{M}\\d'])"
                    + "|-(?<dash>\\d{1,3})(?!\\d)"
                    + "|[.:/](?<point>\\d{1,3})(?!\\d))?");

    WrittenNumber {
        forms = List.copyOf(forms);
    }

    /// The number that begins at a place.
    static Optional<WrittenNumber> at(String text, int start) {
        Matcher number = NUMBER.matcher(text)
                .region(start, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        if (!number.lookingAt()) {
            return Optional.empty();
        }
        Optional<String> plain = plain(number);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        List<String> forms = new ArrayList<>(suffixed(plain.get(), number));
        forms.add(plain.get());
        return Optional.of(new WrittenNumber(number.end(), forms));
    }

    /// The number that is the whole text.
    static Optional<WrittenNumber> whole(String text) {
        return at(text, 0).filter(number -> number.end() == text.length());
    }

    private static Optional<String> plain(Matcher number) {
        if (number.group("digits") != null) {
            return Optional.of(withoutZeros(number.group("digits")));
        }
        return number.group("han") != null
                ? han(number.group("han")).map(String::valueOf)
                : roman(number.group("roman")).map(String::valueOf);
    }

    private static List<String> suffixed(String plain, Matcher number) {
        if (number.group("latin") != null) {
            String latin = number.group("latin");
            // the same article is 第三条の二 in Japanese and 제3조의2 in Korean
            return List.of(plain + latin, plain + "-" + (LATIN.indexOf(latin) + 2));
        }
        if (number.group("letter") != null) {
            return List.of(plain + number.group("letter"));
        }
        if (number.group("dash") != null) {
            return List.of(plain + "-" + withoutZeros(number.group("dash")));
        }
        return number.group("point") != null ? List.of(plain + "." + withoutZeros(number.group("point"))) : List.of();
    }

    static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    /// A Roman numeral below 400; not what only looks like one.
    static Optional<Integer> roman(String letters) {
        if (!ROMAN.matcher(letters).matches()) {
            return Optional.empty();
        }
        int sum = 0;
        int before = 0;
        for (int at = letters.length() - 1; at >= 0; at--) {
            int value = switch (letters.charAt(at)) {
                case 'i' -> 1;
                case 'v' -> 5;
                case 'x' -> 10;
                case 'l' -> 50;
                default -> 100;
            };
            sum += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return Optional.of(sum);
    }

    /// A Chinese numeral, with units (`一百二十`) or digit by digit (`一二〇`).
    static Optional<Integer> han(String numeral) {
        int sum = 0;
        int digit = 0;
        boolean units = false;
        for (int at = 0; at < numeral.length(); at++) {
            char c = numeral.charAt(at);
            int unit = unit(c);
            if (unit == 0) {
                // digit by digit, unless a unit came before: 一百〇五
                digit = units ? digit(c) : digit * 10 + digit(c);
            } else if (c == '廿' || c == '卅') {
                sum += unit;
                units = true;
                digit = 0;
            } else {
                sum += (digit == 0 ? 1 : digit) * unit;
                units = true;
                digit = 0;
            }
        }
        int value = sum + digit;
        return value > 0 && value < 100_000 ? Optional.of(value) : Optional.empty();
    }

    private static int unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千' -> 1000;
            case '廿' -> 20;
            case '卅' -> 30;
            default -> 0;
        };
    }

    private static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        return Math.max(0, Math.max(HAN_DIGITS.indexOf(c), FORMAL_DIGITS.indexOf(c)));
    }
}
