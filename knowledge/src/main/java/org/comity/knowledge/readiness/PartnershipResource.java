package org.comity.knowledge.readiness;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.readiness.PartnershipPage.Given;
import org.comity.knowledge.readiness.PartnershipPage.Named;
import org.comity.knowledge.readiness.PartnershipsPage.Choice;
import org.comity.knowledge.readiness.PartnershipsPage.Entry;
import org.comity.knowledge.register.Registers;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Partnerships of a liaison office as pages.
@Path("/")
@Singleton
public final class PartnershipResource {

    private final AssessingPartnerships partnerships;
    private final Registers registers;
    private final PlaceNames names;
    private final Configuration configuration;

    @Inject
    public PartnershipResource(
            AssessingPartnerships partnerships, Registers registers, PlaceNames names, Configuration configuration) {
        this.partnerships = partnerships;
        this.registers = registers;
        this.names = names;
        this.configuration = configuration;
    }

    @GET
    @Path("liaison/partnerships")
    @Produces(MediaType.TEXT_HTML)
    @Needs(AssessingPartnerships.ASSESS)
    public PartnershipsPage list(@Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Localizer localizer = visitor.localizer();
        Office own = Office.of(visitor.actor());
        List<Choice> choices = new ArrayList<>();
        registers
                .current()
                .world()
                .jurisdictions()
                .keySet()
                .forEach(code -> choices.add(new Choice(code, names.name(code, localizer))));
        choices.sort(Comparator.comparing(Choice::name, localizer.order()));
        return new PartnershipsPage(
                localizer.text("readiness.title"),
                own,
                partnerships.of(visitor.actor()).stream()
                        .map(each -> new Entry(
                                each.id(),
                                each.partnerOf(own).organisation(),
                                names.name(each.partnerOf(own).jurisdiction(), localizer),
                                each.stage(),
                                localizer.date(each.openedAt())))
                        .toList(),
                choices);
    }

    @POST
    @Path("liaison/partnerships")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(AssessingPartnerships.ASSESS)
    public Response open(MultivaluedMap<String, String> fields, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        var opening = PartnershipForms.opening(fields, registers.current(), Office.of(visitor.actor()));
        return to(PartnershipPage.address(partnerships.open(visitor.actor(), opening.partner(), opening.stage())));
    }

    @GET
    @Path("liaison/partnerships/{partnership}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(AssessingPartnerships.ASSESS)
    public PartnershipPage partnership(@PathParam("partnership") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Localizer localizer = visitor.localizer();
        var known = partnerships.known(visitor.actor(), id);
        Office own = Office.of(visitor.actor());
        Office partner = known.partnership().partnerOf(own);
        String place = names.name(partner.jurisdiction(), localizer);
        return new PartnershipPage(
                localizer.text("readiness.with", "place", place),
                id,
                new Named(own, names.name(own.jurisdiction(), localizer)),
                new Named(partner, place),
                known.partnership().stage(),
                new Given(
                        known.own().map(given -> localizer.date(given.givenAt())),
                        known.partner().map(given -> localizer.date(given.givenAt()))),
                known.readiness());
    }

    @GET
    @Path("liaison/partnerships/{partnership}/assessment")
    @Produces(MediaType.TEXT_HTML)
    @Needs(AssessingPartnerships.ASSESS)
    public AssessmentPage questions(@PathParam("partnership") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        var known = partnerships.known(visitor.actor(), id);
        Office partner = known.partnership().partnerOf(Office.of(visitor.actor()));
        return new AssessmentPage(
                visitor.localizer().text("readiness.assessment"),
                id,
                names.name(partner.jurisdiction(), visitor.localizer()),
                partner.organisation(),
                known.own().map(Assessment::scores).orElse(Map.of()));
    }

    @POST
    @Path("liaison/partnerships/{partnership}/assessment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(AssessingPartnerships.ASSESS)
    public Response assess(
            @PathParam("partnership") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        partnerships.assess(Visitor.of(request).actor(), id, PartnershipForms.scores(fields));
        return to(PartnershipPage.address(id));
    }

    @POST
    @Path("liaison/partnerships/{partnership}/stage")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(AssessingPartnerships.ASSESS)
    public Response stage(
            @PathParam("partnership") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        partnerships.stage(Visitor.of(request).actor(), id, PartnershipForms.stage(fields));
        return to(PartnershipPage.address(id));
    }

    @POST
    @Path("liaison/partnerships/{partnership}/end")
    @Needs(AssessingPartnerships.ASSESS)
    public Response end(@PathParam("partnership") UUID id, @Context ContainerRequestContext request) {
        partnerships.end(Visitor.of(request).actor(), id);
        return to(KnowledgePaths.PARTNERSHIPS);
    }

    private Response to(String address) {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), address))
                .build();
    }
}
