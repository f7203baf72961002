package org.comity.knowledge.crime;

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
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.crime.TransnationalCheck.Limb;
import org.comity.knowledge.crime.TransnationalCheck.Offence;
import org.comity.knowledge.crime.TransnationalCheck.Verdict;
import org.comity.knowledge.register.Registers;
import org.comity.platform.access.Open;
import org.comity.platform.database.Database;
import org.comity.platform.web.Visitor;

/// Types of crime, and whether a case is transnational, as pages and by API.
@Path("/")
@Singleton
public final class CrimeResource {

    private final Database database;
    private final PostgresCrimeTypes types;
    private final Registers registers;

    @Inject
    public CrimeResource(Database database, PostgresCrimeTypes types, Registers registers) {
        this.database = database;
        this.types = types;
        this.registers = registers;
    }

    /// All schemes, and the names of those whose names are data.
    record Known(CrimeSchemes schemes, Map<String, Map<String, String>> labels) {}

    private Known known() {
        return database.query(handle -> new Known(types.read(handle), types.labels(handle)));
    }

    @GET
    @Path("knowledge/crime-types")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public CrimeTypesPage crimeTypes(@Context ContainerRequestContext request) {
        Known known = known();
        return new Showing(known.schemes(), known.labels(), registers.current(), Visitor.of(request)).page();
    }

    @GET
    @Path("api/crime-types")
    @Produces(MediaType.APPLICATION_JSON)
    @Open
    @Operation(summary = "Types of crime of several schemes, how they map, and estimates with their reliability")
    public CrimeTypesView listCrimeTypes() {
        Known known = known();
        return CrimeTypesView.of(known.schemes(), known.labels());
    }

    @GET
    @Path("knowledge/transnational")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public TransnationalPage transnational(
            @QueryParam("offence") @DefaultValue("") String offence,
            @QueryParam("group-involved") @DefaultValue("") String group,
            @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        Map<Limb, Verdict> limbs = new EnumMap<>(Limb.class);
        for (Limb limb : Limb.values()) {
            Optional.ofNullable(uri.getQueryParameters().getFirst(limb.code()))
                    .ifPresent(value -> limbs.put(limb, Verdict.of(value)));
        }
        boolean asked = !limbs.isEmpty() || !offence.isEmpty();
        return new TransnationalPage(
                Visitor.of(request).localizer().text("crime.transnational.title"),
                limbs,
                Offence.of(offence),
                Verdict.of(group),
                asked
                        ? Optional.of(TransnationalCheck.answer(limbs, Offence.of(offence), Verdict.of(group)))
                        : Optional.empty());
    }
}
