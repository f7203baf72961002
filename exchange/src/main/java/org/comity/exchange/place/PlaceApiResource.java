package org.comity.exchange.place;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Members;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Places by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class PlaceApiResource {

    private final OfferingPlaces offering;

    @Inject
    public PlaceApiResource(OfferingPlaces offering) {
        this.offering = offering;
    }

    /// @param places the published ones, and whatever your office has
    public record PlaceList(List<PlaceView> places) {}

    @GET
    @Path("api/exchange/rounds/{round}/places")
    @Needs(Permissions.READ)
    @Operation(summary = "The places of a round: those published, and your office's own")
    public PlaceList listPlaces(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        OfferingPlaces.Places places = offering.places(Visitor.of(request).actor(), round);
        return new PlaceList(Stream.concat(places.published().stream(), places.own().stream())
                .distinct()
                .map(PlaceView::of)
                .toList());
    }

    @POST
    @Path("api/exchange/rounds/{round}/places")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.HOST)
    @Operation(summary = "Begin the draft of a place of your office; it may be incomplete")
    public PlaceView draftPlace(
            @PathParam("round") UUID round, @Nullable PlaceBody body, @Context ContainerRequestContext request) {
        return done(offering.begin(Visitor.of(request).actor(), round, fields(body)));
    }

    @GET
    @Path("api/exchange/places/{place}")
    @Needs(Permissions.READ)
    @Operation(summary = "A place")
    public PlaceView getPlace(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        return PlaceView.of(offering.place(Visitor.of(request).actor(), id).place());
    }

    @PUT
    @Path("api/exchange/places/{place}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.HOST)
    @Operation(summary = "Write the draft of a place anew; it may be incomplete")
    public PlaceView savePlace(
            @PathParam("place") UUID id, @Nullable PlaceBody body, @Context ContainerRequestContext request) {
        return done(offering.save(Visitor.of(request).actor(), id, fields(body)));
    }

    @DELETE
    @Path("api/exchange/places/{place}")
    @Needs(Permissions.HOST)
    @Operation(summary = "Delete the draft of a place")
    public PlaceView deletePlace(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        return done(offering.delete(Visitor.of(request).actor(), id));
    }

    @POST
    @Path("api/exchange/places/{place}/publication")
    @Needs(Permissions.HOST)
    @Operation(summary = "Offer a place; every fault of its draft is named")
    public PlaceView publishPlace(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        return done(offering.publish(Visitor.of(request).actor(), id));
    }

    @POST
    @Path("api/exchange/places/{place}/withdrawal")
    @Needs(Permissions.HOST)
    @Operation(summary = "Take a published place back before its round is closed")
    public PlaceView withdrawPlace(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        return done(offering.withdraw(Visitor.of(request).actor(), id));
    }

    private static Map<String, List<String>> fields(@Nullable PlaceBody body) {
        if (body == null) {
            throw new BadRequestException();
        }
        return body.fields();
    }

    private static PlaceView done(PlaceStep step) {
        return switch (step) {
            case PlaceStep.Taken taken -> PlaceView.of(taken.place());
            case PlaceStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case PlaceStep.Refused refused ->
                throw Members.refused(refused.faults(), Map.of(PlaceFields.RANK, "ranks"));
        };
    }
}
