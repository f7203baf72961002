package org.comity.platform.trail;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.platform.access.Needs;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.json.Json;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// The audit trail as a page and by API, newest first, paged by the sequence number.
@Path("/")
@Singleton
public final class TrailResource {

    public static final String READ_AUDIT = "platform.read-audit";

    private static final int PAGE_SIZE = 50;

    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public TrailResource(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /// @param verify any value asks for a verification of the whole chain
    @GET
    @Path("administration/audit")
    @Produces(MediaType.TEXT_HTML)
    @Needs(READ_AUDIT)
    public TrailPage page(
            @QueryParam("before") @Nullable Long before,
            @QueryParam("verify") @Nullable String verify,
            @Context ContainerRequestContext request) {
        Localizer texts = Visitor.of(request).localizer();
        List<AuditRecord> entries = entries(before);
        Optional<TrailPage.Verified> verified = Optional.ofNullable(verify)
                .map(wanted -> new TrailPage.Verified(trail.verify(), texts.dateTime(clock.instant())));
        return new TrailPage(
                texts.text("trail.title"),
                entries.stream().map(entry -> line(entry, texts)).toList(),
                verified,
                older(entries));
    }

    private static TrailPage.Line line(AuditRecord entry, Localizer texts) {
        String key = "audit." + entry.action();
        List<String> details = new ArrayList<>();
        Json.read(entry.details(), JsonNode.class)
                .properties()
                .forEach(detail ->
                        details.add(detail.getKey() + ": " + detail.getValue().asText()));
        return new TrailPage.Line(entry, texts.has(key) ? texts.text(key) : entry.action(), details);
    }

    /// One page of the trail.
    ///
    /// @param entries newest first
    /// @param older the value of `before` for the next page, if there is one
    public record TrailEntries(List<AuditRecord> entries, OptionalLong older) {}

    @GET
    @Path("api/audit")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(READ_AUDIT)
    @Operation(operationId = "listAuditEntries", summary = "The audit trail, newest first")
    public TrailEntries list(@QueryParam("before") @Nullable Long before) {
        List<AuditRecord> entries = entries(before);
        return new TrailEntries(entries, older(entries));
    }

    private List<AuditRecord> entries(@Nullable Long before) {
        return trail.newest(before == null ? OptionalLong.empty() : OptionalLong.of(before), PAGE_SIZE);
    }

    private static OptionalLong older(List<AuditRecord> entries) {
        return entries.size() < PAGE_SIZE
                ? OptionalLong.empty()
                : OptionalLong.of(entries.getLast().sequence());
    }
}
