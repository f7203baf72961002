package org.comity.search.detection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.comity.search.analysis.Analyses;
import org.jspecify.annotations.Nullable;

/// Texts whose language is known, from tab-separated files in UTF-8 (gzip when the name ends in `.gz`), as they
/// lie in `library/parallel`. A file is one of these:
///
/// - named by a BCP 47 tag (`pt-BR.tsv`): the last column is a text in that language;
/// - a table whose first line begins with `id` and names the languages of the other columns;
/// - else tag, English and text, or tag and text.
final class TaggedTexts {

    private static final int HELD_OUT = 10;
    private static final String ENGLISH = "en";

    /// The languages to tell apart. Others are either told by their script or have too little text.
    private static final Set<String> LANGUAGES = Set.of(
            "en", "es", "fr", "pt", "it", "ro", "ca", "de", "nl", "af", "sv", "da", "no", "is", "fi", "et", "lv", "lt",
            "pl", "cs", "sk", "sl", "hr", "sq", "hu", "tr", "az", "uz", "vi", "id", "ms", "tl", "sw", "so", "ga", "mt",
            "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "ar", "fa", "ur", "ps", "hi", "mr", "zh", "ja",
            "ko", "th", "el", "he", "hy", "ka", "km", "lo", "my", "bn", "ta", "te", "ml", "si", "am");

    private TaggedTexts() {}

    /// Takes a text.
    @FunctionalInterface
    interface Taking {
        /// @param source the folder, or the file that it is from
        void take(String source, String tag, String text);
    }

    /// Hands over all texts of some files in languages that are to be told apart, each once.
    static void each(List<Path> files, Taking taking) throws IOException {
        Set<String> english = new HashSet<>();
        for (Path file : files) {
            each(file, (source, tag, text) -> {
                String known = known(tag, text);
                if (LANGUAGES.contains(Analyses.base(known))
                        && !text.isBlank()
                        && (!known.equals(ENGLISH) || english.add(text))) {
                    taking.take(source, known, text);
                }
            });
        }
    }

    private static void each(Path file, Taking taking) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.tsv(\\.gz)?$", "");
        boolean tagged = name.matches("[a-z]{2,3}(-[A-Za-z0-9]+)*");
        @Nullable Path folder = file.getParent();
        String source = tagged && folder != null ? folder.toString() : file.toString();
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            String[] heading = {};
            int number = 0;
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] columns = line.split("\t", -1);
                if (columns.length < 2) {
                    throw new IOException("%s, line %d: there is no tab.".formatted(file, number));
                }
                if (number == 1 && columns[0].equals("id")) {
                    heading = columns;
                } else if (tagged) {
                    taking.take(source, name, columns[columns.length - 1]);
                } else {
                    row(source, heading, columns, taking);
                }
            }
        }
    }

    private static void row(String source, String[] heading, String[] columns, Taking taking) {
        for (int at = 1; at < Math.min(heading.length, columns.length); at++) {
            taking.take(source, heading[at], columns[at]);
        }
        if (heading.length == 0) {
            taking.take(source, columns[0], columns[columns.length - 1]);
            if (columns.length == 3) {
                taking.take(source, ENGLISH, columns[1]);
            }
        }
    }

    /// The tag by which a language is known: Bosnian, Croatian and Serbian in Latin letters are told from
    /// others, but not from each other.
    private static String known(String tag, String text) {
        if (tag.startsWith("zh")) {
            return tag;
        }
        String base = Analyses.base(tag);
        boolean latin = text.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
        if (base.equals("uz") && !latin) {
            return ""; // its former script, in which nobody asks
        }
        return base.equals("bs") || (base.equals("sr") && latin) ? "hr" : base;
    }

    /// Whether a text is one to measure with, and not to learn from: one in ten, by a hash of its letters.
    static boolean isHeldOut(String text) {
        return Math.floorMod((text.hashCode() * 0x9E3779B9) >>> 8, HELD_OUT) == 0;
    }
}
