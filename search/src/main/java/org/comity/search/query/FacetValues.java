package org.comity.search.query;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.search.Facet;
import org.comity.search.analysis.Readings;

/// Values of facets as people type them, as documents have them: `french`, `法文` and `FR` are the language
/// `fr`, `TWN` and `臺灣` the jurisdiction `TW`, `treaty` and `條約` the kind `instrument`. Source of the names: CLDR, in
/// the languages of the interface
/// and in each language itself. What may be a code stays as it is typed.
final class FacetValues {

    private static final List<String> INTERFACE = List.of("en", "zh-Hant", "zh-Hans", "es", "fr", "ar");
    private static final List<String> CHINESE = List.of("zh", "zh-Hant", "zh-Hans");
    private static final int LONGEST_CODE = 3;

    private FacetValues() {}

    /// Made when first needed: thousands of names.
    private static final class Languages {
        private static final Map<String, String> BY_NAME = names();

        private static Map<String, String> names() {
            Map<String, String> all = new HashMap<>();
            for (String tag : tags()) {
                ULocale locale = ULocale.forLanguageTag(tag);
                Stream.concat(INTERFACE.stream(), Stream.of(tag))
                        .forEach(in -> all.putIfAbsent(
                                Readings.key(LocaleDisplayNames.getInstance(ULocale.forLanguageTag(in))
                                        .localeDisplayName(locale)),
                                tag));
            }
            Map.of("中文", "zh", "正體中文", "zh-Hant", "法語", "fr", "英語", "en", "castellano", "es")
                    .forEach((name, tag) -> all.put(Readings.key(name), tag));
            return all;
        }

        private static List<String> tags() {
            List<String> tags = new ArrayList<>(CHINESE);
            tags.addAll(List.of(Locale.getISOLanguages()));
            return tags;
        }
    }

    private static final class Jurisdictions {
        private static final Map<String, String> BY_NAME = names();

        private static Map<String, String> names() {
            Map<String, String> all = new HashMap<>();
            List<String> codes = new ArrayList<>(List.of(Locale.getISOCountries()));
            codes.add("XK");
            for (String code : codes) {
                for (String in : INTERFACE) {
                    String name = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(in))
                            .regionDisplayName(code);
                    all.putIfAbsent(Readings.key(name), code);
                }
            }
            for (String code : Locale.getISOCountries()) {
                all.putIfAbsent(Readings.key(Locale.of("", code).getISO3Country()), code);
            }
            all.put("uk", "GB");
            all.put("interpol", "INTERPOL");
            all.put("europol", "EUROPOL");
            return all;
        }
    }

    /// The values that a typed one stands for; none when it is neither a name nor like a code.
    static List<String> of(Facet facet, String typed) {
        return switch (facet) {
            case LANGUAGE -> language(typed);
            case JURISDICTION -> jurisdiction(typed);
            case KIND, LEVEL -> List.of(ValueName.of(facet, typed).orElse(typed.toLowerCase(Locale.ROOT)));
            case CRIME, INSTRUMENT -> List.of(typed.toLowerCase(Locale.ROOT));
        };
    }

    private static List<String> language(String typed) {
        String tag = typed.replace('_', '-');
        String known = Locale.forLanguageTag(tag).getLanguage();
        boolean isTag = known.length() == 2 || (known.length() == 3 && tag.length() == 3);
        String value = isTag ? canonical(tag) : Languages.BY_NAME.getOrDefault(Readings.key(typed), "");
        if (value.equals("zh")) {
            // who says Chinese means both of its scripts
            return CHINESE;
        }
        return value.isEmpty() ? List.of() : List.of(value);
    }

    /// `zh-tw` is `zh-Hant`: documents are told apart by script.
    private static String canonical(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        if (locale.getLanguage().equals("zh")
                && !(locale.getCountry().isEmpty() && locale.getScript().isEmpty())) {
            return "zh-" + ULocale.addLikelySubtags(locale).getScript();
        }
        return Locale.forLanguageTag(tag).toLanguageTag();
    }

    private static List<String> jurisdiction(String typed) {
        String upper = typed.toUpperCase(Locale.ROOT);
        boolean alpha2 = typed.length() == 2 && isPlain(upper) && !upper.equals("UK");
        String known = Jurisdictions.BY_NAME.get(Readings.key(typed));
        if (known != null && !alpha2) {
            return List.of(known);
        }
        // the codes of organisations
        boolean code = alpha2 || (isPlain(upper) && (typed.length() <= LONGEST_CODE || typed.equals(upper)));
        return code ? List.of(upper) : List.of();
    }

    private static boolean isPlain(String upper) {
        return upper.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-');
    }
}
