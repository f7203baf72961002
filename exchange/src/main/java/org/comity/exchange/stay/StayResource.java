package org.comity.exchange.stay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.cascade.Cascade;
import org.comity.exchange.form.Filled;
import org.comity.exchange.naming.Names;
import org.comity.exchange.placement.Agreed;
import org.comity.exchange.stay.calendar.CalendarEvent;
import org.comity.exchange.stay.calendar.CalendarFile;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Stays as pages and as files for calendars.
@Path("/")
@Singleton
public final class StayResource {

    private final Concluding concluding;
    private final Configuration configuration;

    @Inject
    public StayResource(Concluding concluding, Configuration configuration) {
        this.concluding = concluding;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/placements/{match}/stay")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.CONSENT)
    public StayPage stay(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return new StayPage(
                visitor.localizer().text("stay.title"), concluding.view(visitor.actor(), id), Filled.with(Map.of()));
    }

    @POST
    @Path("exchange/placements/{match}/stay/{outcome}")
    @Needs(Permissions.CONSENT)
    public Response conclude(
            @PathParam("match") UUID id,
            @PathParam("outcome") String outcome,
            @Context ContainerRequestContext request) {
        Outcome known = Outcome.of(outcome).orElseThrow(NotFoundException::new);
        return switch (concluding.conclude(Visitor.of(request).actor(), id, known)) {
            case StayStep.Entered ignored ->
                Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.stay(id)))
                        .build();
            case StayStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
        };
    }

    /// Names nobody: calendars are kept and shared elsewhere.
    @GET
    @Path("exchange/placements/{match}/stay.ics")
    @Produces(CalendarFile.MEDIA_TYPE)
    @Needs(Permissions.CONSENT)
    public Response calendar(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Concluding.Dated dated = concluding.dated(visitor.actor(), id);
        List<CalendarEvent> events = new ArrayList<>();
        events.add(event(dated.stay(), visitor.localizer()));
        dated.cascade().stream()
                .flatMap(cascade -> cascade.questions().stream())
                .forEach(question -> events.add(asked(dated.stay(), question, visitor.localizer())));
        return Response.ok(CalendarFile.of(events), CalendarFile.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ExchangePaths.attachment("stay", id, "ics"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /// The same for programs.
    @GET
    @Path("api/exchange/placements/{match}/stay.ics")
    @Produces(CalendarFile.MEDIA_TYPE)
    @Needs(Permissions.CONSENT)
    @Operation(summary = "A stay as events of a calendar (iCalendar); names nobody")
    @ApiResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = "text/calendar", schema = @Schema(types = "string", format = "RFC 5545")))
    public Response getStayCalendar(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return calendar(id, request);
    }

    /// The day on which she is asked what she taught at home, until she answers and after that as it was.
    private CalendarEvent asked(Stay stay, Cascade.Question question, Localizer localizer) {
        Agreed agreed = stay.agreed();
        String home = Names.jurisdiction(agreed.home().jurisdiction(), localizer);
        String name = "cascade " + agreed.id() + " " + question.months();
        return new CalendarEvent(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                question.answer()
                        .map(Cascade.Answer::at)
                        .filter(stay.changed()::isBefore)
                        .orElse(stay.changed()),
                question.due(),
                question.due(),
                stay.status(),
                new CalendarEvent.Words(
                        localizer.language().tag(),
                        localizer.text("stay.calendar.asked", "months", question.months()),
                        home,
                        localizer.text("stay.calendar.asked.says")),
                LocalAddress.of(configuration.baseUrl(), ExchangePaths.cascade(agreed.id())));
    }

    private CalendarEvent event(Stay stay, Localizer localizer) {
        Agreed agreed = stay.agreed();
        String home = Names.jurisdiction(agreed.home().jurisdiction(), localizer);
        String host = Names.jurisdiction(agreed.host().jurisdiction(), localizer);
        return new CalendarEvent(
                agreed.id(),
                stay.changed(),
                stay.from(),
                stay.to(),
                stay.status(),
                new CalendarEvent.Words(
                        localizer.language().tag(),
                        localizer.text("stay.calendar.summary", "home", home, "host", host),
                        agreed.terms().unit() + localizer.text("exchange.comma") + host,
                        localizer.text("stay.calendar.description")),
                LocalAddress.of(configuration.baseUrl(), ExchangePaths.stay(agreed.id())));
    }
}
