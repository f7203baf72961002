package org.comity.exchange.place;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Members;
import org.comity.exchange.listing.Paging;
import org.comity.exchange.listing.Slice;
import org.comity.exchange.profile.Specialisms;
import org.comity.platform.access.Needs;
import org.comity.platform.web.BadInput;
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

    /// One page of the places of a round.
    ///
    /// @param places the published ones by their offices; before them whatever else your office has
    /// @param page from 1
    /// @param total how many places pass the filter
    /// @param next the address of the next page, if there is one
    public record PlaceList(List<PlaceView> places, int page, int total, Optional<String> next) {}

    @GET
    @Path("api/exchange/rounds/{round}/places")
    @Needs(Permissions.READ)
    @Operation(summary = "The places of a round, page by page: those published, and your office's own")
    @Parameter(
            name = "words",
            in = ParameterIn.QUERY,
            description = "Words in the name of the unit or of the jurisdiction, in your language",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "jurisdiction",
            in = ParameterIn.QUERY,
            description = "Only places of this jurisdiction",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "crime",
            in = ParameterIn.QUERY,
            description = "Only places for this type of crime",
            schema = @Schema(type = "string"))
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 1", schema = @Schema(type = "integer"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Places to a page, 1 to 100; 50 if it is not given",
            schema = @Schema(type = "integer"))
    public PlaceList listPlaces(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        MultivaluedMap<String, String> asked = request.getUriInfo().getQueryParameters();
        PlaceFilter filter = PlaceFilter.asked(asked, "");
        if (!filter.crime().isEmpty() && !Specialisms.CODES.contains(filter.crime())) {
            throw new BadInput(PlaceFilter.CRIME, "place.fault.specialism");
        }
        Visitor visitor = Visitor.of(request);
        Slice<HostPlace> listed = offering.places(
                        visitor.actor(), round, filter, Paging.asked(asked), visitor.localizer())
                .listed();
        return new PlaceList(
                listed.items().stream().map(PlaceView::of).toList(),
                listed.page(),
                listed.total(),
                listed.next("/api" + ExchangePaths.places(round), filter.parameters()));
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
