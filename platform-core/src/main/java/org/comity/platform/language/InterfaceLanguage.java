package org.comity.platform.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The languages of the interface. Each has the same message keys, which a test holds.
public enum InterfaceLanguage {
    ENGLISH("en", "English", false, "en-GB"),
    TRADITIONAL_CHINESE("zh-Hant", "繁體中文", false, "zh-Hant"),
    SPANISH("es", "Español", false, "es"),
    FRENCH("fr", "Français", false, "fr"),
    ARABIC("ar", "العربية", true, "ar");

    private final String tag;
    private final String ownName;
    private final boolean rightToLeft;
    private final ULocale locale;

    InterfaceLanguage(String tag, String ownName, boolean rightToLeft, String formats) {
        this.tag = tag;
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
        this.locale = ULocale.forLanguageTag(formats);
    }

    /// The BCP 47 tag, as in `lang` attributes and file names.
    public String tag() {
        return tag;
    }

    /// The language's name in itself.
    public String ownName() {
        return ownName;
    }

    /// `rtl` or `ltr`, as in `dir` attributes.
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /// The locale for ICU and CLDR. English writes dates and hours as most of its readers here do, not as in the US.
    public ULocale locale() {
        return locale;
    }

    /// The language with exactly this tag.
    public static Optional<InterfaceLanguage> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst();
    }

    /// The first wish that can be met, else English.
    ///
    /// @param wishes BCP 47 tags, dearest first; `zh-TW` is met by `zh-Hant`, `es-MX` by `es`
    public static InterfaceLanguage best(List<String> wishes) {
        List<String> tags = Arrays.stream(values()).map(InterfaceLanguage::tag).toList();
        return LanguageChoice.match(tags, wishes)
                .flatMap(InterfaceLanguage::ofTag)
                .orElse(ENGLISH);
    }
}
