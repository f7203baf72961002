package org.comity.exchange.place;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Checked;
import org.comity.exchange.form.Filled;
import org.comity.exchange.listing.Paging;
import org.comity.exchange.place.OfferingPlaces.Known;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Places as pages.
@Path("/")
@Singleton
public final class PlaceResource {

    private static final int UNPROCESSABLE = 422;

    private final OfferingPlaces offering;
    private final Configuration configuration;

    @Inject
    public PlaceResource(OfferingPlaces offering, Configuration configuration) {
        this.offering = offering;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/rounds/{round}/places")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.READ)
    public PlacesPage list(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        MultivaluedMap<String, String> asked = request.getUriInfo().getQueryParameters();
        PlaceFilter filter = PlaceFilter.asked(asked, "");
        OfferingPlaces.Places places =
                offering.places(visitor.actor(), round, filter, Paging.shown(asked), visitor.localizer());
        return new PlacesPage(
                visitor.localizer().text("place.title"),
                places.round().title(visitor.wishes()),
                places.round().terms().language(visitor.wishes()),
                places,
                filter);
    }

    @GET
    @Path("exchange/rounds/{round}/places/form")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.HOST)
    public PlaceFormPage blank(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        Round open = offering.open(actor(request), round).orElseThrow(PlaceResource::conflict);
        return form(open, Optional.empty(), Filled.with(Map.of()), request);
    }

    @POST
    @Path("exchange/rounds/{round}/places")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.HOST)
    public Response begin(
            @PathParam("round") UUID round,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        return done(offering.begin(actor(request), round, fields), request);
    }

    @GET
    @Path("exchange/places/{place}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.READ)
    public PlacePage place(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Known known = offering.place(visitor.actor(), id);
        String unit = known.place().unit();
        Optional<PlaceTerms> terms = switch (PlaceFields.read(
                known.place().fields(), known.round().terms().dates())) {
            case Checked.Sound<PlaceTerms> sound -> Optional.of(sound.value());
            case Checked.Faulty<PlaceTerms> ignored -> Optional.empty();
        };
        return new PlacePage(
                unit.isEmpty() ? visitor.localizer().text("place.unnamed") : unit,
                known.round().title(visitor.wishes()),
                known.round().terms().language(visitor.wishes()),
                known,
                terms);
    }

    /// The draft as it was left, with what is still missing or wrong once it has been saved.
    @GET
    @Path("exchange/places/{place}/form")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.HOST)
    public PlaceFormPage draft(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        Known known = offering.place(actor(request), id);
        if (!known.own()) {
            throw new NotFoundException();
        }
        if (!known.place().draft()) {
            throw conflict();
        }
        return form(known.round(), Optional.of(id), Filled.with(known.place().fields()), request);
    }

    @POST
    @Path("exchange/places/{place}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.HOST)
    public Response save(
            @PathParam("place") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        return done(offering.save(actor(request), id, fields), request);
    }

    @POST
    @Path("exchange/places/{place}/publication")
    @Needs(Permissions.HOST)
    public Response publish(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        return done(offering.publish(actor(request), id), request);
    }

    @POST
    @Path("exchange/places/{place}/withdrawal")
    @Needs(Permissions.HOST)
    public Response withdraw(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        return done(offering.withdraw(actor(request), id), request);
    }

    @POST
    @Path("exchange/places/{place}/removal")
    @Needs(Permissions.HOST)
    public Response delete(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        return switch (offering.delete(actor(request), id)) {
            case PlaceStep.Taken taken -> to(ExchangePaths.places(taken.place().round()));
            case PlaceStep.WrongStage ignored -> throw conflict();
            case PlaceStep.Refused ignored -> throw conflict();
        };
    }

    private Response done(PlaceStep step, ContainerRequestContext request) {
        return switch (step) {
            case PlaceStep.Taken taken -> to(ExchangePaths.place(taken.place().id()));
            case PlaceStep.WrongStage ignored -> throw conflict();
            case PlaceStep.Refused refused -> {
                HostPlace place = refused.place();
                Round round = offering.place(actor(request), place.id()).round();
                Filled filled = new Filled(place.fields(), refused.faults());
                yield Response.status(UNPROCESSABLE)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(form(round, Optional.of(place.id()), filled, request))
                        .build();
            }
        };
    }

    private static PlaceFormPage form(Round round, Optional<UUID> id, Filled filled, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        List<String> wishes = visitor.wishes();
        String key = id.isPresent() ? "place.form.revise" : "place.form.offer";
        return new PlaceFormPage(
                visitor.localizer().text(key),
                round,
                round.title(wishes),
                round.terms().language(wishes),
                id,
                filled);
    }

    private static ClientErrorException conflict() {
        return new ClientErrorException(Response.Status.CONFLICT);
    }

    private static Actor actor(ContainerRequestContext request) {
        return Visitor.of(request).actor();
    }

    private Response to(String address) {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), address))
                .build();
    }
}
