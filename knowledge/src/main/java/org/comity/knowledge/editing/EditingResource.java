package org.comity.knowledge.editing;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.editing.EditingProfiles.Outcome;
import org.comity.knowledge.editing.PostgresContributions.Recorded;
import org.comity.knowledge.jurisdiction.Fields;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.register.Dates;
import org.comity.knowledge.register.Registers;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Changing profiles as pages.
@Path("/")
@Singleton
public final class EditingResource {

    private final EditingProfiles editing;
    private final Boards boards;
    private final Registers registers;
    private final PlaceNames names;
    private final Configuration configuration;

    @Inject
    public EditingResource(
            EditingProfiles editing,
            Boards boards,
            Registers registers,
            PlaceNames names,
            Configuration configuration) {
        this.editing = editing;
        this.boards = boards;
        this.registers = registers;
        this.names = names;
        this.configuration = configuration;
    }

    @GET
    @Path("knowledge/jurisdictions/{code}/fields/{field}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(EditingProfiles.PROPOSE)
    public FieldPage field(
            @PathParam("code") String code,
            @PathParam("field") String field,
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        known(code, field);
        List<Recorded> history = editing.history(code, field);
        return new FieldPage(
                visitor.localizer().text("knowledge.field." + field),
                code,
                field,
                names.name(code, visitor.localizer()),
                history.stream().map(recorded -> entry(recorded, visitor)).toList(),
                new FieldPage.Form(
                        String.join(
                                "\n",
                                history.stream()
                                        .filter(Recorded::current)
                                        .map(Recorded::value)
                                        .toList()),
                        Fields.SEVERAL.contains(field),
                        editing.mayEdit(visitor.actor(), code),
                        Optional.ofNullable(done).filter(List.of("written", "proposed")::contains)));
    }

    private static FieldPage.Entry entry(Recorded recorded, Visitor visitor) {
        return new FieldPage.Entry(
                recorded.value(),
                recorded.source(),
                Dates.shown(recorded.asOf(), visitor.localizer()),
                visitor.localizer().dateTime(recorded.recordedAt()),
                recorded.current());
    }

    private void known(String code, String field) {
        if (registers.current().jurisdiction(code).isEmpty() || !Fields.known(field)) {
            throw new NotFoundException();
        }
    }

    @POST
    @Path("knowledge/jurisdictions/{code}/fields/{field}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(EditingProfiles.PROPOSE)
    public Response contribute(
            @PathParam("code") String code,
            @PathParam("field") String field,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        known(code, field);
        Actor actor = Visitor.of(request).actor();
        FieldForm form = FieldForm.of(field, fields::getFirst);
        Outcome outcome = editing.contribute(actor, code, field, form.values(), form.evidence());
        return to(FieldPage.address(code, field) + "?done=" + (outcome == Outcome.WRITTEN ? "written" : "proposed"));
    }

    @GET
    @Path("knowledge/review")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Boards.READ)
    public BoardPage board(@Context ContainerRequestContext request) {
        return boards.board(Visitor.of(request));
    }

    @POST
    @Path("knowledge/review/{contribution}")
    @Needs(EditingProfiles.EDIT)
    public Response decide(
            @PathParam("contribution") UUID contribution,
            @FormParam("decision") @Nullable String decision,
            @Context ContainerRequestContext request) {
        if (!editing.decide(Visitor.of(request).actor(), contribution, "accept".equals(decision))) {
            throw new NotFoundException();
        }
        return to(KnowledgePaths.REVIEW);
    }

    private Response to(String address) {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), address))
                .build();
    }
}
