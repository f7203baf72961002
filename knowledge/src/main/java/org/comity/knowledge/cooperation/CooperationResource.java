package org.comity.knowledge.cooperation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.knowledge.CrimeTypes;
import org.comity.knowledge.cooperation.CooperationPage.Choice;
import org.comity.knowledge.register.Register;
import org.comity.platform.access.Open;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.Visitor;

/// "What can these two do together?" as a page and by API.
@Path("/")
@Singleton
public final class CooperationResource {

    private final CurrentAnswers answers;
    private final Cooperation cooperation;
    private final Clock clock;

    @Inject
    public CooperationResource(CurrentAnswers answers, Cooperation cooperation, Clock clock) {
        this.answers = answers;
        this.cooperation = cooperation;
        this.clock = clock;
    }

    @GET
    @Path("knowledge/cooperation")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public CooperationPage page(
            @QueryParam("requesting") @DefaultValue("") String requesting,
            @QueryParam("requested") @DefaultValue("") String requested,
            @QueryParam("measure") @DefaultValue("") String measure,
            @QueryParam("crime") @DefaultValue("") String crime,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Answers current = answers.get();
        Register register = current.register();
        Choice choice = new Choice(requesting, requested, measure, crime);
        Optional<CooperationPage.Shown> shown = faults(register, choice).isEmpty()
                ? Optional.of(cooperation.shown(register, answer(current, choice), visitor))
                : Optional.empty();
        return new CooperationPage(
                visitor.localizer().text("cooperation.title"),
                choice,
                cooperation.options(register, visitor.localizer()),
                shown);
    }

    @GET
    @Path("api/cooperation")
    @Produces(MediaType.APPLICATION_JSON)
    @Open
    @Operation(summary = "What two jurisdictions can do together: instruments, articles, rules, and what lies between")
    public AnswerView getCooperation(
            @QueryParam("requesting") @DefaultValue("") String requesting,
            @QueryParam("requested") @DefaultValue("") String requested,
            @QueryParam("measure") @DefaultValue("") String measure,
            @QueryParam("crime") @DefaultValue("") String crime) {
        Answers current = answers.get();
        Register register = current.register();
        Choice choice = new Choice(requesting, requested, measure, crime);
        List<BadInput.Fault> faults = faults(register, choice);
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return AnswerView.of(answer(current, choice));
    }

    private Answer answer(Answers current, Choice choice) {
        return current.answer(
                new Question(
                        choice.requesting(),
                        choice.requested(),
                        choice.measure(),
                        Optional.of(choice.crime()).filter(code -> !code.isEmpty())),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static List<BadInput.Fault> faults(Register register, Choice choice) {
        List<BadInput.Fault> faults = new ArrayList<>();
        if (register.jurisdiction(choice.requesting()).isEmpty()) {
            faults.add(new BadInput.Fault("requesting", "cooperation.fault.jurisdiction"));
        }
        if (register.jurisdiction(choice.requested()).isEmpty()) {
            faults.add(new BadInput.Fault("requested", "cooperation.fault.jurisdiction"));
        }
        if (choice.same()) {
            faults.add(new BadInput.Fault("requested", "cooperation.fault.same"));
        }
        if (register.law().measures().stream().noneMatch(each -> each.code().equals(choice.measure()))) {
            faults.add(new BadInput.Fault("measure", "cooperation.fault.measure"));
        }
        if (!choice.crime().isEmpty() && !CrimeTypes.UN18.contains(choice.crime())) {
            faults.add(new BadInput.Fault("crime", "cooperation.fault.crime"));
        }
        return faults;
    }
}
