package org.comity.courses.attempt.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.content.CourseId;
import org.comity.courses.AttemptId;
import org.comity.courses.attempt.Admission;
import org.comity.courses.attempt.Admitting;
import org.comity.courses.attempt.Answering;
import org.comity.courses.attempt.Answering.Outcome;
import org.comity.courses.attempt.Answering.Seat;
import org.comity.courses.attempt.Answering.Submission;
import org.comity.courses.attempt.Attempt;
import org.comity.courses.attempt.Attempting;
import org.comity.courses.attempt.Examination;
import org.comity.courses.attempt.api.AttemptView.ExaminationView;
import org.comity.courses.attempt.api.AttemptView.Rules;
import org.comity.courses.attempt.api.AttemptView.Summary;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.enrolment.Learning;
import org.comity.courses.question.QuestionForm;
import org.comity.courses.question.QuestionReader;
import org.comity.courses.scoring.Drawn;
import org.comity.courses.scoring.Reading.Flaw;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Being examined by API. Starting twice goes on with the same attempt, and the first answer to a question
/// stands, so that whoever got no reply may simply send again.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class AttemptApiResource {

    private static final int PAGE_SIZE = 50;

    private final Admitting admitting;
    private final Attempting attempting;
    private final Answering answering;

    @Inject
    public AttemptApiResource(Admitting admitting, Attempting attempting, Answering answering) {
        this.admitting = admitting;
        this.attempting = attempting;
        this.answering = answering;
    }

    /// What came of sending an answer.
    ///
    /// @param recorded whether the answer that was sent stands now; otherwise the one that stood before does
    /// @param completed whether the attempt is finished
    /// @param question with the answer that stands
    public record AnswerResult(boolean recorded, boolean completed, QuestionView question) {}

    @GET
    @Path("api/courses/{course}/attempts")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Whether you may be examined now, and your attempts")
    public ExaminationView getExamination(
            @PathParam("course") CourseId course,
            @QueryParam("before") @DefaultValue("2147483647") int before,
            @Context ContainerRequestContext request) {
        Examination examination =
                admitting.find(Visitor.of(request).actor(), course).orElseThrow(NotFoundException::new);
        List<Attempt> attempts = admitting.attempts(examination, before, PAGE_SIZE);
        Admission admission = examination.admission();
        return new ExaminationView(
                admission.code(),
                admission.remaining().stream().boxed().findFirst(),
                admission.pauseEnd(),
                admission.running().map(AttemptId::value),
                Rules.of(examination),
                attempts.stream().map(Summary::of).toList(),
                attempts.size() < PAGE_SIZE
                        ? Optional.empty()
                        : Optional.of(attempts.getLast().number()));
    }

    @POST
    @Path("api/courses/{course}/attempts")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Start an attempt, or go on with the one under way")
    public AttemptView startAttempt(@PathParam("course") CourseId course, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        return switch (attempting.start(actor, course)) {
            case Attempting.Outcome.Started started ->
                AttemptView.of(seat(actor, started.attempt().value()).sitting());
            case Attempting.Outcome.Refused ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case Attempting.Outcome.NotEnrolled ignored -> throw new NotFoundException();
        };
    }

    @GET
    @Path("api/attempts/{attempt}")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "One of your attempts")
    public AttemptView getAttempt(@PathParam("attempt") UUID attempt, @Context ContainerRequestContext request) {
        return AttemptView.of(seat(Visitor.of(request).actor(), attempt).sitting());
    }

    @GET
    @Path("api/attempts/{attempt}/questions/{question}")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "A question of an attempt, with the feedback once it is answered")
    public QuestionView getQuestion(
            @PathParam("attempt") UUID attempt,
            @PathParam("question") String question,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return view(seat(visitor.actor(), attempt), question, visitor);
    }

    @POST
    @Path("api/attempts/{attempt}/questions/{question}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Answer a question; the first answer stands")
    public AnswerResult answerQuestion(
            @PathParam("attempt") UUID attempt,
            @PathParam("question") String question,
            @Nullable AnswerBody body,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Submission submission = new Submission(
                new AttemptId(attempt),
                question,
                AnswerBody.raw(body),
                visitor.language().tag());
        boolean recorded = switch (answering.answer(visitor.signedIn(), submission)) {
            case Outcome.Recorded ignored -> true;
            case Outcome.Stands stands -> stands.same();
            case Outcome.Malformed malformed -> throw badInput(malformed.flaws());
            case Outcome.Paused ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case Outcome.Unknown ignored -> throw new NotFoundException();
        };
        Seat seat = seat(visitor.actor(), attempt);
        return new AnswerResult(recorded, seat.sitting().allAnswered(), view(seat, question, visitor));
    }

    private static BadInput badInput(List<Flaw> flaws) {
        return new BadInput(flaws.stream()
                .map(flaw -> new BadInput.Fault(
                        flaw.part().isEmpty() ? QuestionForm.ANSWER : flaw.part(),
                        "question.flaw." + flaw.kind().code()))
                .toList());
    }

    private static QuestionView view(Seat seat, String question, Visitor visitor) {
        Drawn drawn = seat.sitting().attempt().drawn(question).orElseThrow(NotFoundException::new);
        Enrolment.Reading reading = seat.sitting().enrolment().reading();
        return QuestionView.of(
                seat, drawn, QuestionReader.of(visitor, seat.version(), reading.language(), reading.second()));
    }

    private Seat seat(Actor actor, UUID attempt) {
        return answering.seat(actor, new AttemptId(attempt)).orElseThrow(NotFoundException::new);
    }
}
