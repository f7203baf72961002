package org.comity.courses.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.courses.LearningPaths;
import org.comity.courses.language.Phrase;
import org.comity.platform.web.Page;

/// The examination of a course: its rules, what the learner may do now, and her attempts.
///
/// @param attempts newest first
/// @param older the cursor of the next page, if there is one
public record AttemptsPage(String title, Phrase course, Examination examination, List<Row> attempts, OptionalInt older)
        implements Page {

    /// @param state last part of the message key: `open`, `superseded`, `passed` or `failed`
    /// @param percent only of a finished attempt
    public record Row(int number, String address, Instant startedAt, String state, OptionalInt percent) {}

    public Admission admission() {
        return examination.admission();
    }

    /// Whether the button to start is there.
    public boolean startable() {
        return admission() instanceof Admission.Allowed;
    }

    /// Where to go on with the attempt under way.
    public Optional<String> underWay() {
        return admission().running().map(AttemptPaths::attempt);
    }

    public String courseAddress() {
        return LearningPaths.course(examination.version().id().course());
    }

    public String address() {
        return LearningPaths.attempts(examination.version().id().course());
    }

    @Override
    public String section() {
        return "courses";
    }
}
