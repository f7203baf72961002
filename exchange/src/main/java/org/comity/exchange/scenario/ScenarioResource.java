package org.comity.exchange.scenario;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Filled;
import org.comity.exchange.form.Sent;
import org.comity.exchange.place.PlaceFilter;
import org.comity.exchange.scenario.ScenariosPage.Shown;
import org.comity.exchange.scenario.TryingScenarios.Triable;
import org.comity.exchange.scenario.TryingScenarios.Tried;
import org.comity.exchange.scenario.TryingScenarios.Wanted;
import org.comity.platform.access.Needs;
import org.comity.platform.web.BadInput.Fault;
import org.comity.platform.web.Visitor;

/// Scenarios as a page. What is asked stands in its address, so that it can be kept and sent on.
@Path("/")
@Singleton
public final class ScenarioResource {

    private static final int UNPROCESSABLE = 422;

    private final TryingScenarios trying;

    @Inject
    public ScenarioResource(TryingScenarios trying) {
        this.trying = trying;
    }

    @GET
    @Path("exchange/rounds/{round}/scenarios")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public Response scenarios(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        MultivaluedMap<String, String> fields = request.getUriInfo().getQueryParameters();
        Sent sent = new Sent(fields);
        PlaceFilter filter = PlaceFilter.asked(fields, ScenarioFields.BEFORE_FIND);
        Triable triable = trying.triable(
                visitor.actor(),
                id,
                new Wanted(filter, ScenarioFields.paging(sent), ScenarioFields.chosen(sent)),
                visitor.localizer());
        if (!triable.open()) {
            throw conflict();
        }
        Shown shown = new Shown(triable, filter);
        if (!ScenarioFields.asked(sent)) {
            return answer(visitor, shown, Filled.with(fields), Optional.empty());
        }
        List<Scenario> scenarios = ScenarioFields.NAMES.stream()
                .map(name -> ScenarioFields.read(sent, name))
                .toList();
        if (!sent.sound()) {
            return answer(visitor, shown, new Filled(fields, sent.faults()), Optional.empty());
        }
        return switch (trying.attempt(visitor.actor(), id, scenarios)) {
            case Tried.Done done -> answer(visitor, shown, Filled.with(fields), Optional.of(done));
            case Tried.WrongStage ignored -> throw conflict();
            case Tried.TooLong ignored ->
                answer(visitor, shown, new Filled(fields, List.of(tooLong())), Optional.empty());
            case Tried.Refused(List<List<Fault>> each) -> {
                List<Fault> faults = new ArrayList<>();
                for (int at = 0; at < each.size(); at++) {
                    faults.addAll(ScenarioFields.at(ScenarioFields.NAMES.get(at), each.get(at)));
                }
                yield answer(visitor, shown, new Filled(fields, faults), Optional.empty());
            }
        };
    }

    private static Response answer(Visitor visitor, Shown shown, Filled filled, Optional<Tried.Done> tried) {
        return Response.status(filled.faulty() ? UNPROCESSABLE : Response.Status.OK.getStatusCode())
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new ScenariosPage(
                        visitor.localizer().text("scenario.title"),
                        shown.triable().round().title(visitor.wishes()),
                        shown.triable().round().terms().language(visitor.wishes()),
                        shown,
                        filled,
                        tried))
                .build();
    }

    private static Fault tooLong() {
        return new Fault(ScenarioFields.field(ScenarioFields.NAMES.getFirst(), "tolerance"), "scenario.fault.too-long");
    }

    private static ClientErrorException conflict() {
        return new ClientErrorException(Response.Status.CONFLICT);
    }
}
