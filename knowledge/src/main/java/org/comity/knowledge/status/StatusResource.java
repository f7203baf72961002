package org.comity.knowledge.status;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.participation.PostgresParticipations;
import org.comity.knowledge.participation.PostgresParticipations.Recorded;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Registers;
import org.comity.platform.access.Open;
import org.comity.platform.database.Database;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Who is bound by an instrument, as pages and by API.
@Path("/")
@Singleton
public final class StatusResource {

    private final Registers registers;
    private final Status status;
    private final PostgresParticipations participations;
    private final PlaceNames names;
    private final Database database;
    private final Clock clock;

    @Inject
    public StatusResource(
            Registers registers,
            Status status,
            PostgresParticipations participations,
            PlaceNames names,
            Database database,
            Clock clock) {
        this.registers = registers;
        this.status = status;
        this.participations = participations;
        this.names = names;
        this.database = database;
        this.clock = clock;
    }

    @GET
    @Path("knowledge/instruments/{instrument}/participation")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public StatusPage page(
            @PathParam("instrument") String id,
            @QueryParam("day") @Nullable String day,
            @Context ContainerRequestContext request) {
        Register register = registers.current();
        return status.page(
                register, find(register, id), day(day), Visitor.of(request).localizer());
    }

    @GET
    @Path("knowledge/instruments/{instrument}/participation/{participant}")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public HistoryPage history(
            @PathParam("instrument") String id,
            @PathParam("participant") String participant,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Register register = registers.current();
        Instrument instrument = find(register, id);
        List<Recorded> rows = database.query(handle -> participations.history(handle, id, participant));
        if (rows.isEmpty()) {
            throw new NotFoundException();
        }
        String name = names.name(participant, visitor.localizer());
        return new HistoryPage(
                visitor.localizer().text("status.history.title", "name", name, "instrument", instrument.label()),
                instrument,
                name,
                rows.stream()
                        .map(recorded -> new HistoryPage.Entry(
                                Status.dates(register, recorded.row()),
                                visitor.localizer().dateTime(recorded.recordedAt()),
                                recorded.row().declarations().orElse(""),
                                recorded.replacedAt().isEmpty()))
                        .toList());
    }

    @GET
    @Path("api/instruments/{instrument}/participation")
    @Produces(MediaType.APPLICATION_JSON)
    @Open
    @Operation(summary = "Who takes part in an instrument, with source and date of every row")
    public List<ParticipationView> getParticipation(@PathParam("instrument") String id) {
        Register register = registers.current();
        return register.law().participants(find(register, id).id()).values().stream()
                .sorted((one, other) -> one.participant().compareTo(other.participant()))
                .map(ParticipationView::of)
                .toList();
    }

    private static Instrument find(Register register, String id) {
        return register.instrument(id).orElseThrow(NotFoundException::new);
    }

    private LocalDate day(@Nullable String day) {
        return Optional.ofNullable(day)
                .filter(text -> !text.isBlank())
                .map(StatusResource::parsed)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new BadInput("day", "status.fault.day");
        }
    }
}
