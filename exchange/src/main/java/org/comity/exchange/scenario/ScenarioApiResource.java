package org.comity.exchange.scenario;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.scenario.TryingScenarios.Tried;
import org.comity.platform.access.Needs;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Scenarios by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class ScenarioApiResource {

    private final TryingScenarios trying;

    @Inject
    public ScenarioApiResource(TryingScenarios trying) {
        this.trying = trying;
    }

    /// What a round would come to.
    ///
    /// @param seed of the lottery that was used for all, which is not the round's own
    /// @param published by the terms as they are
    /// @param scenarios in the order in which they were sent
    public record ScenariosView(String seed, TrialView published, List<TrialView> scenarios) {}

    /// @param officers how many are nominated
    /// @param placed how many of them would get a place
    /// @param gaining officers who have a place now and none by the published terms
    /// @param losing the other way round
    /// @param moving officers who have another place
    public record TrialView(int officers, int placed, int gaining, int losing, int moving, List<OfficeView> offices) {

        static TrialView of(Trial trial) {
            return new TrialView(
                    trial.officers(),
                    trial.placed(),
                    trial.affected().gaining(),
                    trial.affected().losing(),
                    trial.affected().moving(),
                    trial.offices().stream().map(OfficeView::of).toList());
        }
    }

    /// @param before officers hosted minus officers sent in earlier rounds
    /// @param after the same with this one
    public record OfficeView(String organisation, String jurisdiction, long before, int sent, int hosted, long after) {

        static OfficeView of(Trial.Balance balance) {
            return new OfficeView(
                    balance.office().organisation(),
                    balance.office().jurisdiction(),
                    balance.before(),
                    balance.sent(),
                    balance.hosted(),
                    balance.after());
        }
    }

    @POST
    @Path("api/exchange/rounds/{round}/scenarios")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "What your round would come to with other rules, capacities or dates; nothing is stored")
    public ScenariosView tryScenarios(
            @PathParam("round") UUID id, @Nullable ScenarioBody body, @Context ContainerRequestContext request) {
        if (body == null) {
            throw new BadRequestException();
        }
        return switch (trying.attempt(Visitor.of(request).actor(), id, body.read())) {
            case Tried.Done done ->
                new ScenariosView(
                        TryingScenarios.SEED,
                        TrialView.of(done.published()),
                        done.scenarios().stream().map(TrialView::of).toList());
            case Tried.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case Tried.TooLong ignored -> throw new BadInput("scenarios", "scenario.fault.too-long");
            case Tried.Refused refused -> throw new BadInput(faults(refused.faults()));
        };
    }

    /// @param all faults of each scenario
    private static List<Fault> faults(List<List<Fault>> all) {
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            String scenario = "scenarios[%d].".formatted(index);
            all.get(index)
                    .forEach(fault ->
                            faults.add(new Fault(scenario + fault.field(), fault.messageKey(), fault.arguments())));
        }
        return faults;
    }
}
