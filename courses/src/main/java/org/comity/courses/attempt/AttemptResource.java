package org.comity.courses.attempt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.comity.content.CourseId;
import org.comity.content.Curricula;
import org.comity.courses.AttemptId;
import org.comity.courses.CertificateCode;
import org.comity.courses.LearningPaths;
import org.comity.courses.attempt.Answering.Outcome;
import org.comity.courses.attempt.Answering.Seat;
import org.comity.courses.attempt.Answering.Submission;
import org.comity.courses.enrolment.Learning;
import org.comity.courses.question.QuestionForm;
import org.comity.courses.scoring.Drawn;
import org.comity.courses.scoring.RawAnswer;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Page;
import org.comity.platform.web.Visitor;

/// The pages of an examination: one question per page, each answer a form that works without a script.
@Path("/")
@Singleton
public final class AttemptResource {

    private static final int PAGE_SIZE = 20;
    private static final int UNPROCESSABLE = 422;

    /// The mark in the address of a feedback page that another answer was sent while the first one stands.
    private static final String STOOD = "stood";

    private final Admitting admitting;
    private final Attempting attempting;
    private final Answering answering;
    private final Curricula curricula;
    private final Configuration configuration;

    @Inject
    public AttemptResource(
            Admitting admitting,
            Attempting attempting,
            Answering answering,
            Curricula curricula,
            Configuration configuration) {
        this.admitting = admitting;
        this.attempting = attempting;
        this.answering = answering;
        this.curricula = curricula;
        this.configuration = configuration;
    }

    @GET
    @Path("courses/{course}/attempts")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Learning.PERMISSION)
    public Response attempts(
            @PathParam("course") CourseId course,
            @QueryParam("before") @DefaultValue("2147483647") int before,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Optional<Examination> found = admitting.find(visitor.actor(), course);
        if (found.isEmpty()) {
            return toCourse(course);
        }
        List<Attempt> attempts = admitting.attempts(found.get(), before, PAGE_SIZE);
        OptionalInt older = attempts.size() < PAGE_SIZE
                ? OptionalInt.empty()
                : OptionalInt.of(attempts.getLast().number());
        return Response.ok(AttemptPages.attempts(found.get(), attempts, older, visitor))
                .build();
    }

    @POST
    @Path("courses/{course}/attempts")
    @Needs(Learning.PERMISSION)
    public Response start(@PathParam("course") CourseId course, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        return switch (attempting.start(actor, course)) {
            case Attempting.Outcome.Started started -> seeOther(firstOpen(actor, started.attempt()));
            case Attempting.Outcome.Refused ignored -> seeOther(LearningPaths.attempts(course));
            case Attempting.Outcome.NotEnrolled ignored -> toCourse(course);
        };
    }

    @GET
    @Path("attempts/{attempt}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Learning.PERMISSION)
    public Page attempt(@PathParam("attempt") UUID attempt, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Seat seat = seat(visitor.actor(), attempt);
        boolean done = seat.sitting().attempt().state() instanceof AttemptState.Completed;
        Optional<Admission> admission = done
                ? admitting.find(visitor.actor(), seat.version().id().course()).map(Examination::admission)
                : Optional.empty();
        Optional<CertificateCode> certificate =
                done ? admitting.certificate(seat.sitting().enrolment()) : Optional.empty();
        return AttemptPages.attempt(seat, admission, certificate, visitor);
    }

    @GET
    @Path("attempts/{attempt}/questions/{question}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Learning.PERMISSION)
    public Page question(
            @PathParam("attempt") UUID attempt,
            @PathParam("question") String question,
            @QueryParam("note") @DefaultValue("") String note,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Seat seat = seat(visitor.actor(), attempt);
        Drawn drawn = drawn(seat, question);
        return seat.sitting()
                .answer(question)
                .<Page>map(given -> AttemptPages.feedback(seat, drawn, given, note.equals(STOOD), visitor))
                .orElseGet(() -> AttemptPages.question(seat, drawn, RawAnswer.EMPTY, List.of(), visitor));
    }

    @POST
    @Path("attempts/{attempt}/questions/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Needs(Learning.PERMISSION)
    public Response answer(
            @PathParam("attempt") UUID attempt,
            @PathParam("question") String question,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        AttemptId id = new AttemptId(attempt);
        RawAnswer raw = raw(form);
        String here = AttemptPaths.question(id, question);
        Submission submission =
                new Submission(id, question, raw, visitor.language().tag());
        return switch (answering.answer(visitor.signedIn(), submission)) {
            case Outcome.Recorded ignored -> seeOther(here);
            case Outcome.Stands stands -> seeOther(stands.same() ? here : here + "?note=" + STOOD);
            case Outcome.Paused ignored -> seeOther(here);
            case Outcome.Unknown ignored -> throw new NotFoundException();
            case Outcome.Malformed malformed -> {
                Seat seat = seat(visitor.actor(), attempt);
                yield Response.status(UNPROCESSABLE)
                        .entity(AttemptPages.question(seat, drawn(seat, question), raw, malformed.flaws(), visitor))
                        .build();
            }
        };
    }

    private static RawAnswer raw(MultivaluedMap<String, String> form) {
        Map<String, String> placed = new HashMap<>();
        for (String prefix : List.of(QuestionForm.PARTNER, QuestionForm.PLACE)) {
            form.forEach((name, values) -> {
                if (name.startsWith(prefix) && !values.isEmpty()) {
                    placed.put(name.substring(prefix.length()), values.getFirst());
                }
            });
        }
        List<String> answers = form.getOrDefault(QuestionForm.ANSWER, List.of());
        return new RawAnswer(answers, placed, answers.isEmpty() ? "" : answers.getFirst());
    }

    private String firstOpen(Actor actor, AttemptId attempt) {
        return seat(actor, attempt.value())
                .sitting()
                .next("")
                .map(next -> AttemptPaths.question(attempt, next))
                .orElseGet(() -> AttemptPaths.attempt(attempt));
    }

    private Seat seat(Actor actor, UUID attempt) {
        return answering.seat(actor, new AttemptId(attempt)).orElseThrow(NotFoundException::new);
    }

    private static Drawn drawn(Seat seat, String question) {
        return seat.sitting().attempt().drawn(question).orElseThrow(NotFoundException::new);
    }

    /// To the course's own page, where she can take it up.
    private Response toCourse(CourseId course) {
        return seeOther(LearningPaths.course(curricula
                .current(course)
                .orElseThrow(NotFoundException::new)
                .id()
                .course()));
    }

    private Response seeOther(String path) {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), path)).build();
    }
}
