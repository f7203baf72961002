package org.comity.courses.certificate.paper;

import com.ibm.icu.text.Bidi;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that one sheet says.
///
/// @param title of the document, in the language of the first side
/// @param name the holder's
/// @param sides one or two languages, the leading one first
/// @param address where the certificate is confirmed, also in the QR code
/// @param code the certificate's code as people read it
public record Paper(String title, String name, List<Side> sides, URI address, String code) {

    private static final Pattern VOWEL_SIGNS = Pattern.compile("[\\u064B-\\u0652\\u0670]");

    /// The sheet in one language.
    ///
    /// @param language BCP 47 tag
    /// @param direction `ltr` or `rtl`
    /// @param body the sentences around the name, in the order of reading
    /// @param facts version, effort, issuer
    /// @param check how to make sure that the sheet is genuine
    /// @param alternatives what the pictures show
    public record Side(
            String language, String direction, Body body, List<String> facts, String check, Alternatives alternatives) {

        public Side {
            facts = List.copyOf(facts);
        }
    }

    /// @param heading what the document is
    /// @param before the words before the name
    /// @param after the words after the name, which lead to the course
    /// @param course its title
    /// @param courseLanguage the title's language, which need not be the side's
    /// @param passed the words after the course
    public record Body(
            String heading, String before, String after, String course, String courseLanguage, String passed) {}

    /// @param mark of the emblem
    /// @param qr of the QR code
    public record Alternatives(String mark, String qr) {}

    public Paper {
        if (sides.isEmpty() || sides.size() > 2) {
            throw new IllegalArgumentException("A certificate is printed in one or two languages.");
        }
        sides = List.copyOf(sides);
    }

    public Side first() {
        return sides.getFirst();
    }

    /// Where a side stands: the leading one where its readers begin to read.
    public String place(Side side) {
        if (sides.size() == 1) {
            return "only";
        }
        boolean leading = side.equals(first());
        boolean startsRight = first().direction().equals("rtl");
        return leading == startsRight ? "right" : "left";
    }

    /// Every character that is printed.
    String everything() {
        Stream<String> common = Stream.of(name, address.toString(), code, "COMITY");
        Stream<String> bySide = sides.stream().flatMap(side -> {
            Body body = side.body();
            return Stream.concat(
                    Stream.of(body.heading(), body.before(), body.after(), body.course(), body.passed(), side.check()),
                    side.facts().stream());
        });
        return Stream.concat(common, bySide).collect(Collectors.joining("\n"));
    }

    /// `rtl` or `ltr`, as the first letter that has a direction says.
    public static String direction(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL ? "rtl" : "ltr";
    }

    /// What is painted: Arabic without vowel signs, which could only be set beside the letters and not above them.
    public static String painted(String text) {
        return VOWEL_SIGNS.matcher(text).replaceAll("");
    }

    /// What a screen reader says, where that cannot be told from what is painted; see [StructureText].
    public static @Nullable String spoken(String text) {
        return direction(text).equals("rtl") ? text : null;
    }

    /// How much room a text takes, counted in Latin letters: Han characters are twice as wide.
    static int width(String text) {
        return text.codePoints()
                .map(character -> character >= 0x2E80 && character <= 0xFFEF && !isArabicForm(character) ? 2 : 1)
                .sum();
    }

    private static boolean isArabicForm(int character) {
        return (character >= 0xFB50 && character <= 0xFDFF) || (character >= 0xFE70 && character <= 0xFEFF);
    }

    /// A class for the style sheet: `long` and `longer` texts are set smaller.
    public static String size(String text, int comfortable) {
        int width = width(text);
        if (width <= comfortable) {
            return "fits";
        }
        return width <= 2 * comfortable ? "long" : "longer";
    }
}
