package org.comity.courses.language;

import org.comity.content.Label;
import org.comity.platform.language.Localizer;

/// A short text of a course and the language it is in, which need not be the reader's.
public record Phrase(Label label, String language) {

    /// `rtl` or `ltr`, for the `dir` attribute.
    public String direction() {
        return Localizer.direction(language);
    }

    public String plain() {
        return label.plain();
    }

    /// Safe inline HTML.
    public String html() {
        return label.html();
    }
}
