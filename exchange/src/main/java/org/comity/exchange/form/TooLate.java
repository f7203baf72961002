package org.comity.exchange.form;

import java.util.List;
import java.util.Optional;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Problem;

/// A refusal of what could be done earlier, which says why.
public final class TooLate {

    private static final int CONFLICT = 409;

    private TooLate() {}

    /// The refusal for a program.
    ///
    /// @param key of the text that says why
    public static Problem problem(Localizer localizer, String key) {
        return new Problem(
                "/problems/conflict",
                localizer.text("web.problem.conflict.title"),
                CONFLICT,
                localizer.text(key),
                Optional.empty(),
                List.of());
    }
}
