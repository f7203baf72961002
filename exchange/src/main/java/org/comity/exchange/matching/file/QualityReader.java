package org.comity.exchange.matching.file;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.comity.exchange.matching.document.Cursor;
import org.comity.exchange.matching.document.Limits;
import org.comity.exchange.matching.eligibility.Level;
import org.comity.exchange.matching.eligibility.Window;
import org.jspecify.annotations.Nullable;

/// Reads what qualities and requirements are made of.
final class QualityReader {

    /// The shape of a language tag (BCP 47).
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");

    /// Years of four digits.
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private QualityReader() {}

    static SortedSet<String> words(Cursor cursor) throws IOException {
        SortedSet<String> words = new TreeSet<>();
        cursor.list(Limits.FEW, index -> {
            String word = cursor.word();
            if (word != null && !words.add(word)) {
                cursor.fault("This stands here twice; remove one.");
            }
        });
        return words;
    }

    static SortedMap<String, Level> languages(Cursor cursor) throws IOException {
        SortedMap<String, Level> languages = new TreeMap<>();
        cursor.list(Limits.FEW, index -> {
            OneLanguage one = new OneLanguage();
            cursor.object(Set.of("language", "level"), name -> one.member(cursor, name));
            if (one.language != null && one.level != null && languages.put(one.language, one.level) != null) {
                cursor.fault("This language stands here twice; keep one level.");
            }
        });
        return languages;
    }

    private static final class OneLanguage {
        private @Nullable String language;
        private @Nullable Level level;

        private boolean member(Cursor cursor, String name) throws IOException {
            if (name.equals("language")) {
                String word = cursor.word();
                if (word != null && !TAG.matcher(word).matches()) {
                    cursor.fault("This is no language tag; write one such as es or zh-Hant.");
                } else if (word != null) {
                    language = Locale.forLanguageTag(word).toLanguageTag();
                }
                return true;
            }
            if (name.equals("level")) {
                String word = cursor.word();
                Optional<Level> found = Arrays.stream(Level.values())
                        .filter(each -> each.name().equals(word))
                        .findFirst();
                if (word != null && found.isEmpty()) {
                    cursor.fault("There is no such level; write A1, A2, B1, B2, C1 or C2.");
                }
                level = found.orElse(null);
                return true;
            }
            return false;
        }
    }

    /// A window, or nothing after a fault.
    static @Nullable Window window(Cursor cursor) throws IOException {
        @Nullable LocalDate[] ends = new @Nullable LocalDate[2];
        cursor.object(Set.of("from", "until"), name -> {
            switch (name) {
                case "from" -> ends[0] = date(cursor);
                case "until" -> ends[1] = date(cursor);
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (ends[0] == null || ends[1] == null) {
            return null;
        }
        if (ends[1].isBefore(ends[0])) {
            cursor.fault("The window ends before it begins; change from or until.");
            return null;
        }
        return new Window(ends[0], ends[1]);
    }

    private static @Nullable LocalDate date(Cursor cursor) throws IOException {
        String word = cursor.word();
        if (word == null) {
            return null;
        }
        try {
            if (DATE.matcher(word).matches()) {
                return LocalDate.parse(word);
            }
        } catch (DateTimeException e) {
            // told below, as every other date that is none
        }
        cursor.fault("This is no day of the calendar; write one such as 2027-03-01.");
        return null;
    }
}
