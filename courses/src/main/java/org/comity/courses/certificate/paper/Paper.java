package org.comity.courses.certificate.paper;

import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that one sheet says.
///
/// @param title of the document, in the language of the first side
/// @param name the holder's
/// @param sides one or two languages, the leading one first
/// @param address where the certificate is confirmed, also in the QR code
/// @param code the certificate's code as people read it
public record Paper(String title, String name, List<Side> sides, URI address, String code) {

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

        /// The words of Comity itself can be written as they are; titles and names come from elsewhere.
        private Side written(UnaryOperator<String> writing) {
            return new Side(
                    language,
                    direction,
                    body.titled(writing.apply(body.course())),
                    facts.stream().map(writing).toList(),
                    check,
                    alternatives);
        }
    }

    /// @param heading what the document is
    /// @param before the words before the name
    /// @param after the words after the name, which lead to the course
    /// @param course its title
    /// @param courseLanguage the title's language, which need not be the side's
    /// @param passed the words after the course
    public record Body(
            String heading, String before, String after, String course, String courseLanguage, String passed) {

        private Body titled(String title) {
            return new Body(heading, before, after, title, courseLanguage, passed);
        }
    }

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

    /// The same with each text as it can be written.
    Paper written(UnaryOperator<String> writing) {
        return new Paper(
                title,
                writing.apply(name),
                sides.stream().map(side -> side.written(writing)).toList(),
                address,
                code);
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
