package org.comity.courses.attempt;

import java.util.Optional;
import org.comity.courses.question.QuestionForm;
import org.comity.platform.web.Page;

/// A question to be answered.
///
/// @param pause why it takes no answer for now
public record QuestionPage(String title, Place place, QuestionForm form, Optional<Sitting.Pause> pause)
        implements Page {

    /// The name under which the browser keeps what was typed until it has been sent.
    public String keep() {
        return place.attempt().id() + " " + form.id();
    }

    @Override
    public String section() {
        return "courses";
    }
}
