package org.comity.platform.paper;

import java.util.Arrays;
import java.util.Locale;

/// A family of fonts, by what it is for. All lie beside this class with their licence.
enum PaperFamily {
    LATIN("NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf"),
    ARABIC("NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"),
    HEBREW("NotoSerifHebrew-Regular.ttf", "NotoSerifHebrew-Bold.ttf"),
    /// One weight: a second one would be ten megabytes more, and Han is emphasised by size.
    HAN("NotoSerifTC-Regular.ttf", "NotoSerifTC-Regular.ttf");

    private final String regular;
    private final String bold;

    PaperFamily(String regular, String bold) {
        this.regular = regular;
        this.bold = bold;
    }

    String regular() {
        return regular;
    }

    String bold() {
        return bold;
    }

    /// The name in a style sheet: `paper-latin`, `paper-arabic` and so on.
    String css() {
        return "paper-" + name().toLowerCase(Locale.ROOT);
    }

    /// The family of a font in a document, by its PostScript name there.
    static PaperFamily ofFont(String name) {
        return Arrays.stream(values())
                .filter(family -> name.contains(family.regular.substring(0, family.regular.indexOf('-') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
