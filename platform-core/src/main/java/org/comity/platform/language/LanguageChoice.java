package org.comity.platform.language;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Chooses the best language at hand.
///
/// A wish is met by the language with the same likely language and script (CLDR likely subtags, so `zh-TW` is
/// met by
/// `zh-Hant` but not by
/// `zh-Hans`); failing that, a Chinese wish is met by the other script, which a reader would rather have than
/// another
/// language. Tags follow
/// RFC 5646, quality values RFC 9110 section 12.4.2.
public final class LanguageChoice {

    private static final int LONGEST_HEADER = 300;

    private LanguageChoice() {}

    /// The best of the available languages: the first wish that can be met, else English, else the original.
    ///
    /// @param available not empty; contains `original`
    /// @param wishes BCP 47 tags, dearest first
    public static String best(Collection<String> available, List<String> wishes, String original) {
        List<String> extended = new ArrayList<>(wishes);
        extended.add("en");
        return match(available, extended).orElse(original);
    }

    /// The available language that meets the first wish that can be met at all.
    public static Optional<String> match(Collection<String> available, List<String> wishes) {
        Map<String, String> byScript = new LinkedHashMap<>();
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String tag : available) {
            ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
            byScript.putIfAbsent(likely.getLanguage() + "-" + likely.getScript(), tag);
            byLanguage.putIfAbsent(likely.getLanguage(), tag);
        }
        for (String wish : wishes) {
            ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(wish));
            @Nullable String met = byScript.get(likely.getLanguage() + "-" + likely.getScript());
            if (met == null) {
                met = byLanguage.get(likely.getLanguage());
            }
            if (met != null) {
                return Optional.of(met);
            }
        }
        return Optional.empty();
    }

    /// The wishes of an `Accept-Language` header, dearest first; empty when it is absent or malformed.
    public static List<String> ofHeader(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(Locale.LanguageRange::getRange)
                    .filter(range -> !range.contains("*"))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
