package org.comity.search.bridge.learning;

import java.util.List;

/// The languages that tables are learned for.
final class BridgeLanguages {

    /// The language that all others are linked to.
    static final String PIVOT = "en";

    /// Those with English.
    static final List<String> OTHERS = List.of(
            "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "hy",
            "id", "it", "ja", "ka", "kk", "km", "ko", "lt", "lv", "mk", "ms", "my", "nl", "no", "pl", "ps", "pt", "ro",
            "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th", "tl", "tr", "uk", "ur", "vi", "zh");

    /// Those without English that the library says much in: the languages of the interface, and of its treaties.
    static final List<List<String>> DIRECT = List.of(
            List.of("ar", "es"),
            List.of("ar", "fr"),
            List.of("ar", "zh"),
            List.of("de", "es"),
            List.of("de", "fr"),
            List.of("de", "nl"),
            List.of("de", "zh"),
            List.of("es", "fr"),
            List.of("es", "nl"),
            List.of("es", "zh"),
            List.of("fr", "nl"),
            List.of("fr", "zh"),
            List.of("nl", "zh"));

    private BridgeLanguages() {}
}
