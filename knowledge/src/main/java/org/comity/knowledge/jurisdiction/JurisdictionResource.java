package org.comity.knowledge.jurisdiction;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.knowledge.Fact;
import org.comity.knowledge.Jurisdiction;
import org.comity.knowledge.Membership;
import org.comity.knowledge.jurisdiction.ComparisonPage.Pair;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Registers;
import org.comity.platform.access.Open;
import org.comity.platform.web.Visitor;

/// Jurisdictions as pages and by API.
@Path("/")
@Singleton
public final class JurisdictionResource {

    private final Registers registers;
    private final Profiles profiles;

    @Inject
    public JurisdictionResource(Registers registers, Profiles profiles) {
        this.registers = registers;
        this.profiles = profiles;
    }

    /// A jurisdiction with its facts and memberships.
    public record JurisdictionView(Jurisdiction jurisdiction, List<Fact> facts, List<Membership> memberships) {}

    @GET
    @Path("knowledge/jurisdictions")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public JurisdictionsPage list(@Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Register register = registers.current();
        return new JurisdictionsPage(
                visitor.localizer().text("jurisdiction.list.title"),
                profiles.regions(register, visitor.localizer()),
                register.world().jurisdictions().size());
    }

    @GET
    @Path("knowledge/jurisdictions/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public ProfilePage profile(@PathParam("code") String code, @Context ContainerRequestContext request) {
        return profile(registers.current(), code, Visitor.of(request));
    }

    private ProfilePage profile(Register register, String code, Visitor visitor) {
        Jurisdiction jurisdiction = register.jurisdiction(code).orElseThrow(NotFoundException::new);
        return profiles.profile(register, jurisdiction, visitor);
    }

    @GET
    @Path("knowledge/comparison")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public ComparisonPage comparison(
            @QueryParam("one") @DefaultValue("") String one,
            @QueryParam("other") @DefaultValue("") String other,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Register register = registers.current();
        boolean both = register.jurisdiction(one).isPresent()
                && register.jurisdiction(other).isPresent()
                && !one.equals(other);
        return new ComparisonPage(
                visitor.localizer().text("jurisdiction.comparison.title"),
                one,
                other,
                profiles.entries(register, visitor.localizer()),
                both ? Optional.of(pair(register, one, other, visitor)) : Optional.empty());
    }

    private Pair pair(Register register, String one, String other, Visitor visitor) {
        ProfilePage first = profile(register, one, visitor);
        ProfilePage second = profile(register, other, visitor);
        List<String> common = new ArrayList<>(first.bonds().memberships());
        common.retainAll(second.bonds().memberships());
        return new Pair(first, second, common, profiles.binding(register, one, other));
    }

    @GET
    @Path("api/jurisdictions/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Open
    @Operation(summary = "A jurisdiction with its facts and memberships, each with source and date")
    public JurisdictionView getJurisdiction(@PathParam("code") String code) {
        Register register = registers.current();
        return new JurisdictionView(
                register.jurisdiction(code).orElseThrow(NotFoundException::new),
                register.world().facts(code),
                List.copyOf(register.world().memberships(code).values()));
    }
}
