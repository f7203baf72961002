package org.comity.courses.attempt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersion.Source;
import org.comity.courses.CertificateCode;
import org.comity.courses.LearningPaths;
import org.comity.courses.attempt.Answering.Seat;
import org.comity.courses.attempt.AttemptPage.Marks;
import org.comity.courses.attempt.AttemptPage.Next;
import org.comity.courses.attempt.AttemptPage.Result;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.question.QuestionForm;
import org.comity.courses.question.QuestionReader;
import org.comity.courses.question.QuestionReview;
import org.comity.courses.scoring.Drawn;
import org.comity.courses.scoring.RawAnswer;
import org.comity.courses.scoring.Reading.Flaw;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Visitor;

/// Fills the pages of an attempt.
final class AttemptPages {

    private AttemptPages() {}

    private static QuestionReader reader(Enrolment enrolment, CourseVersion version, Visitor visitor) {
        Enrolment.Reading reading = enrolment.reading();
        return QuestionReader.of(visitor, version, reading.language(), reading.second());
    }

    private static QuestionReader reader(Seat seat, Visitor visitor) {
        return reader(seat.sitting().enrolment(), seat.version(), visitor);
    }

    static AttemptsPage attempts(Examination examination, List<Attempt> attempts, OptionalInt older, Visitor visitor) {
        return new AttemptsPage(
                visitor.localizer().text("attempt.examination"),
                reader(examination.enrolment(), examination.version(), visitor).course(),
                examination,
                attempts.stream()
                        .map(attempt -> new AttemptsPage.Row(
                                attempt.number(),
                                AttemptPaths.attempt(attempt.id()),
                                attempt.startedAt(),
                                state(attempt, examination),
                                percent(attempt)))
                        .toList(),
                older);
    }

    private static String state(Attempt attempt, Examination examination) {
        return switch (attempt.state()) {
            case AttemptState.Completed completed -> completed.passed() ? "passed" : "failed";
            case AttemptState.Open ignored ->
                attempt.version().equals(examination.version().id()) ? "open" : "superseded";
        };
    }

    private static OptionalInt percent(Attempt attempt) {
        return attempt.state() instanceof AttemptState.Completed completed
                ? OptionalInt.of(completed.score().percent())
                : OptionalInt.empty();
    }

    /// @param raw what was sent before, to fill the form
    static QuestionPage question(Seat seat, Drawn drawn, RawAnswer raw, List<Flaw> flaws, Visitor visitor) {
        QuestionReader reader = reader(seat, visitor);
        Place place = place(seat, drawn.question(), reader);
        return new QuestionPage(
                title(place, reader.localizer()),
                place,
                QuestionForm.of(drawn, raw, flaws, reader),
                seat.sitting().pause());
    }

    static FeedbackPage feedback(Seat seat, Drawn drawn, GivenAnswer given, boolean stood, Visitor visitor) {
        QuestionReader reader = reader(seat, visitor);
        Place place = place(seat, drawn.question(), reader);
        QuestionReview review = review(drawn, given, reader);
        return new FeedbackPage(
                title(place, reader.localizer()),
                place,
                review,
                cited(seat.version(), Stream.of(review)),
                seat.sitting()
                        .next(drawn.question())
                        .map(next ->
                                AttemptPaths.question(seat.sitting().attempt().id(), next)),
                stood);
    }

    /// @param admission what the learner may do now
    static AttemptPage attempt(
            Seat seat, Optional<Admission> admission, Optional<CertificateCode> certificate, Visitor visitor) {
        Sitting sitting = seat.sitting();
        QuestionReader reader = reader(seat, visitor);
        List<AttemptPage.Line> lines = sitting.attempt().questions().stream()
                .map(drawn -> new AttemptPage.Line(
                        sitting.attempt().position(drawn.question()),
                        AttemptPaths.question(sitting.attempt().id(), drawn.question()),
                        sitting.answer(drawn.question()).map(given -> review(drawn, given, reader))))
                .toList();
        Optional<Result> result = marks(seat, reader)
                .map(marks -> new Result(
                        marks,
                        admission.orElseGet(Admission.Withdrawn::new),
                        certificate.map(LearningPaths::certificate),
                        cited(seat.version(), lines.stream().flatMap(line -> line.review().stream()))));
        boolean open = result.isEmpty() && sitting.pause().isEmpty();
        return new AttemptPage(
                reader.localizer()
                        .text("attempt.title", "number", sitting.attempt().number()),
                place(seat, "", reader),
                lines,
                result,
                new Next(
                        open
                                ? sitting.next("")
                                        .map(next -> AttemptPaths.question(
                                                sitting.attempt().id(), next))
                                : Optional.empty(),
                        result.isEmpty() ? sitting.pause() : Optional.empty()));
    }

    private static Optional<Marks> marks(Seat seat, QuestionReader reader) {
        return seat.sitting().attempt().state() instanceof AttemptState.Completed completed
                ? Optional.of(new Marks(
                        completed.passed(),
                        completed.score().percent(),
                        reader.points(completed.score().points()),
                        completed.score().outOf(),
                        seat.version().assessment().passMark()))
                : Optional.empty();
    }

    private static Place place(Seat seat, String question, QuestionReader reader) {
        return new Place(
                reader.course(),
                seat.sitting().attempt(),
                question,
                seat.sitting().answers().size());
    }

    private static String title(Place place, Localizer texts) {
        return texts.text("attempt.question", "position", place.position(), "total", place.total());
    }

    private static QuestionReview review(Drawn drawn, GivenAnswer given, QuestionReader reader) {
        return QuestionReview.of(drawn, given.answer(), given.share(), reader);
    }

    /// The sources that the feedback links to.
    private static List<Source> cited(CourseVersion version, Stream<QuestionReview> reviews) {
        List<String> html = reviews.flatMap(QuestionReview::html).toList();
        return version.sources().stream()
                .filter(source -> html.stream().anyMatch(part -> part.contains("\"#" + source.anchor() + "\"")))
                .toList();
    }
}
