package org.comity.search.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How a title may be typed: as it is written, and as it is read, in Latin letters (pinyin, romanised kana, Cyrillic,
/// Arabic …) or in bopomofo, without spaces, tones and accents. Source of the readings: ICU (CLDR) transforms
/// `Han-Latin`, `Any-Latin` and `Latin-Bopomofo`, which know one reading per character; for Japanese the readings of
/// the dictionary that cuts its words.
public final class Readings {

    /// Longest key in characters; what is longer is cut.
    public static final int LONGEST = 60;

    private static final char LAST_LATIN = 0x24F;

    /// From here on a character may be read otherwise before the next word.
    private static final char FIRST_EAST_ASIAN = 0x2E80;

    private static final Transform BOPOMOFO = new Transform("Latin-Bopomofo");
    private static final Transform LATIN = new Transform("Any-Latin");
    private static final Normalizer2 APART = Normalizer2.getNFKDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFKCInstance();

    private static final ThreadLocal<BreakIterator> BREAKS =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

    /// Stands before a beginning that is not that of the whole title; no key has it.
    private static final char MIDDLE = '-';

    /// Words of a title at which somebody may begin.
    private static final int MOST_WORDS = 12;

    private static final int LONGEST_MIDDLE = 24;

    private Readings() {}

    /// What somebody typed, as a key; empty when it has no letter and no digit.
    public static String key(String typed) {
        String cut = typed.length() > LONGEST * 4 ? typed.substring(0, LONGEST * 4) : typed;
        StringBuilder key = new StringBuilder();
        plain(cut)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(code -> Character.isLetterOrDigit(code) && !isTone(code))
                .map(code -> Character.isBmpCodePoint(code) ? HanFolding.fold((char) code) : code)
                .forEach(key::appendCodePoint);
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key.toString();
    }

    /// Without accents and marks.
    private static String plain(String text) {
        int ascii = 0;
        while (ascii < text.length() && text.charAt(ascii) < 128) {
            ascii++;
        }
        if (ascii == text.length()) {
            return text;
        }
        StringBuilder letters = new StringBuilder();
        APART.normalize(text)
                .codePoints()
                .filter(code -> UCharacter.getType(code) != ECharacterCategory.NON_SPACING_MARK)
                .forEach(letters::appendCodePoint);
        return TOGETHER.normalize(letters);
    }

    private static boolean isTone(int code) {
        return code == 'ˇ' || code == 'ˊ' || code == 'ˋ' || code == '˙' || code == 'ˉ';
    }

    /// The keys under which a title can be found, its own first.
    ///
    /// @param tag BCP 47 tag of the title
    public static Set<String> of(String tag, String title) {
        Set<String> all = new LinkedHashSet<>();
        add(all, title);
        switch (Analyses.base(tag)) {
            case "zh" -> chinese(title, all);
            case "ja" -> add(all, EastAsian.romaji(title));
            default -> {
                if (title.chars().anyMatch(c -> c > LAST_LATIN)) {
                    boolean alphabets = title.chars().allMatch(c -> c < FIRST_EAST_ASIAN);
                    add(all, alphabets ? LATIN.words(title) : LATIN.whole(title));
                }
            }
        }
        return all;
    }

    private static void chinese(String title, Set<String> all) {
        String pinyin = Pinyin.of(title);
        add(all, pinyin);
        add(all, BOPOMOFO.words(pinyin));
        StringBuilder initials = new StringBuilder();
        for (String syllable : pinyin.split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
            initials.append(syllable.isEmpty() ? "" : syllable.substring(0, syllable.offsetByCodePoints(0, 1)));
        }
        if (initials.length() > 1) {
            add(all, initials.toString());
        }
    }

    private static void add(Set<String> all, String reading) {
        String key = key(reading);
        if (!key.isEmpty()) {
            all.add(key);
        }
    }

    /// The keys under which a title is suggested while somebody types: its readings, and what begins at each of the
    /// words after its first, named as [#middle] says. Words are told apart by ICU (UAX 29, with dictionaries for
    /// Han, Thai and the like).
    public static List<String> beginnings(String tag, String title) {
        return beginnings(of(tag, title), tag, title);
    }

    /// The same, from readings that are there already.
    ///
    /// @param readings of the title, as [#of] gives them
    public static List<String> beginnings(Set<String> readings, String tag, String title) {
        Set<String> all = new LinkedHashSet<>(readings);
        List<String> words = words(title);
        middles(words.stream().map(Readings::key).toList(), all);
        if (Analyses.base(tag).equals("zh")) {
            middles(words.stream().map(word -> key(Pinyin.of(word))).toList(), all);
        }
        return new ArrayList<>(all);
    }

    /// What was typed, as it stands among the [#beginnings] of titles that have it after their first word. It is cut:
    /// nobody types more of the middle of a title.
    public static String middle(String key) {
        boolean apart = key.length() > LONGEST_MIDDLE && Character.isHighSurrogate(key.charAt(LONGEST_MIDDLE - 1));
        return MIDDLE + key.substring(0, Math.min(key.length(), apart ? LONGEST_MIDDLE - 1 : LONGEST_MIDDLE));
    }

    /// @param words keys of the words of a title
    private static void middles(List<String> words, Set<String> all) {
        for (int first = 1; first < Math.min(words.size(), MOST_WORDS); first++) {
            StringBuilder rest = new StringBuilder();
            for (int next = first; next < words.size() && rest.length() < LONGEST_MIDDLE; next++) {
                rest.append(words.get(next));
            }
            if (rest.length() > 1) {
                all.add(middle(rest.toString()));
            }
        }
    }

    /// The first words. What stands before an apostrophe is one of its own when it is an article or a preposition, as
    /// in `l'extradition`.
    private static List<String> words(String title) {
        List<String> words = new ArrayList<>();
        BreakIterator breaks = BREAKS.get();
        breaks.setText(title.length() > LONGEST * 4 ? title.substring(0, LONGEST * 4) : title);
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                words.addAll(List.of(title.substring(begin, end).split("['\u2019](?=\\p{L}{3})", -1)));
            }
        }
        return words;
    }
}
