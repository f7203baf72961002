package org.comity.courses.question;

import org.comity.content.QuestionText;
import org.comity.courses.language.Reader;
import org.comity.platform.language.Localizer;

/// A question's text and the language it is shown in.
///
/// @param wish BCP 47 tag of the language that the reader wishes first
public record Shown(QuestionText text, String language, String wish) {

    /// Whether it is shown in the language that the reader wishes.
    public boolean wished() {
        return Reader.sameWriting(wish, language);
    }

    /// `rtl` or `ltr`.
    public String direction() {
        return Localizer.direction(language);
    }

    /// Safe block HTML.
    public String prompt() {
        return text.prompt();
    }

    public String unit() {
        return text.entry().unit();
    }

    public boolean reviewed() {
        return text.reviewed().isPresent();
    }
}
