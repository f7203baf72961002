package org.comity.knowledge.culture;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.culture.Note.Content;
import org.comity.knowledge.culture.NoteRules.Breach;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.register.Registers;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.access.Needs;
import org.comity.platform.access.Open;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.identity.Person;
import org.comity.platform.language.LanguageChoice;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Notes on culture as pages: reading, writing, confirming, contesting.
@Path("/")
@Singleton
public final class NoteResource {

    private static final String TOPIC = "[a-z][a-z-]{0,39}";
    private static final int LONGEST_REASON = 1000;

    private final EditingNotes editing;
    private final Registers registers;
    private final PlaceNames names;
    private final Configuration configuration;
    private final Clock clock;

    @Inject
    public NoteResource(
            EditingNotes editing, Registers registers, PlaceNames names, Configuration configuration, Clock clock) {
        this.editing = editing;
        this.registers = registers;
        this.names = names;
        this.configuration = configuration;
        this.clock = clock;
    }

    @GET
    @Path("knowledge/jurisdictions/{code}/notes/{topic}")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public NotePage note(
            @PathParam("code") String code,
            @PathParam("topic") String topic,
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Optional<Actor> actor = visitor.person().map(Person::actor);
        Note note = editing.find(actor, code, topic)
                .orElseThrow(NotFoundException::new)
                .note();
        NotePage.Text text = text(note, visitor);
        return new NotePage(
                text.title(),
                names.name(code, visitor.localizer()),
                note,
                text,
                editing.versions(code, topic).stream()
                        .map(version -> visitor.localizer().date(version.recordedAt()))
                        .toList(),
                new NotePage.Rights(
                        actor.filter(person -> editing.mayEdit(person, code)).isPresent(),
                        actor.isPresent(),
                        note.content().overdue(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                        Optional.ofNullable(done).filter(List.of("written", "confirmed", "contested")::contains)));
    }

    private static NotePage.Text text(Note note, Visitor visitor) {
        Map<String, String> texts = note.content().texts();
        String language = LanguageChoice.best(
                texts.keySet(), visitor.wishes(), texts.keySet().iterator().next());
        boolean met = LanguageChoice.match(
                        List.of(language), List.of(visitor.wishes().getFirst()))
                .isPresent();
        return new NotePage.Text(
                note.content().titles().getOrDefault(language, note.topic()),
                language,
                List.of(texts.getOrDefault(language, "").split("\n\\s*\n", -1)),
                met ? Optional.empty() : Optional.of(visitor.wishes().getFirst()));
    }

    @GET
    @Path("knowledge/jurisdictions/{code}/notes/{topic}/form")
    @Produces(MediaType.TEXT_HTML)
    @Needs(EditingNotes.EDIT)
    public NoteFormPage form(
            @PathParam("code") String code,
            @PathParam("topic") String topic,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        permitted(visitor, code, topic);
        Map<String, String> values = editing.find(Optional.of(visitor.actor()), code, topic)
                .map(stored -> NoteForm.values(stored.note()))
                .orElse(Map.of());
        return page(code, topic, values, List.of(), visitor);
    }

    @POST
    @Path("knowledge/jurisdictions/{code}/notes/{topic}/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Needs(EditingNotes.EDIT)
    public Response write(
            @PathParam("code") String code,
            @PathParam("topic") String topic,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        permitted(visitor, code, topic);
        Map<String, String> values = new HashMap<>();
        fields.forEach((name, all) -> values.put(name, all.getFirst()));
        Optional<Content> content = NoteForm.content(values);
        List<String> faults = content.isEmpty()
                ? List.of(visitor.localizer().text("culture.fault.incomplete"))
                : editing
                        .write(visitor.actor(), code, topic, content.get(), readers(values, visitor, code, topic))
                        .stream()
                        .map(breach -> words(breach, visitor))
                        .toList();
        return faults.isEmpty()
                ? back(code, topic, "written")
                : Response.status(422)
                        .entity(page(code, topic, values, faults, visitor))
                        .build();
    }

    /// What was chosen; without a choice those whom the version that holds now is for.
    private Readers readers(Map<String, String> values, Visitor visitor, String code, String topic) {
        return Readers.of(values.getOrDefault("readers", ""))
                .or(() -> editing.find(Optional.of(visitor.actor()), code, topic)
                        .map(stored -> stored.note().readers()))
                .orElse(Readers.EVERYBODY);
    }

    private void permitted(Visitor visitor, String code, String topic) {
        if (registers.current().jurisdiction(code).isEmpty() || !topic.matches(TOPIC)) {
            throw new NotFoundException();
        }
        if (!editing.mayEdit(visitor.actor(), code)) {
            throw new Forbidden(EditingNotes.EDIT);
        }
    }

    private static String words(Breach breach, Visitor visitor) {
        return visitor.localizer()
                .text("knowledge.fault." + breach.kind().code(), "value", breach.value(), "limit", breach.value());
    }

    private NoteFormPage page(
            String code, String topic, Map<String, String> values, List<String> faults, Visitor visitor) {
        return new NoteFormPage(
                visitor.localizer().text("culture.form.title"),
                code,
                topic,
                names.name(code, visitor.localizer()),
                values,
                faults);
    }

    @POST
    @Path("knowledge/jurisdictions/{code}/notes/{topic}/confirmation")
    @Needs(EditingNotes.EDIT)
    public Response confirm(
            @PathParam("code") String code,
            @PathParam("topic") String topic,
            @Context ContainerRequestContext request) {
        if (!editing.confirm(Visitor.of(request).actor(), code, topic)) {
            throw new NotFoundException();
        }
        return back(code, topic, "confirmed");
    }

    @POST
    @Path("knowledge/jurisdictions/{code}/notes/{topic}/contests")
    @Needs(EditingNotes.CONTEST)
    public Response contest(
            @PathParam("code") String code,
            @PathParam("topic") String topic,
            @FormParam("reason") @Nullable String reason,
            @Context ContainerRequestContext request) {
        String words = reason == null ? "" : reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new BadInput("reason", "culture.fault.reason");
        }
        if (!editing.contest(Visitor.of(request).actor(), code, topic, words)) {
            throw new NotFoundException();
        }
        return back(code, topic, "contested");
    }

    private Response back(String code, String topic, String done) {
        return Response.seeOther(
                        LocalAddress.of(configuration.baseUrl(), NotePage.address(code, topic) + "?done=" + done))
                .build();
    }
}
