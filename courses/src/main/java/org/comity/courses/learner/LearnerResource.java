package org.comity.courses.learner;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.comity.courses.LearningPaths;
import org.comity.courses.enrolment.Learning;
import org.comity.platform.access.Needs;
import org.comity.platform.access.Open;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.database.Database;
import org.comity.platform.identity.Sessions;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// The learner's own page, her data as a file, and their erasure; the latter two by API as well.
@Path("/")
@Singleton
public final class LearnerResource {

    private static final int UNPROCESSABLE = 422;
    private static final String WORD = "learner.erasure.word";
    private static final String ERASED = LearningPaths.LEARNER + "/erased";

    private final Database database;
    private final Gathering gathering;
    private final Exporting exporting;
    private final Erasing erasing;
    private final Sessions sessions;
    private final Configuration configuration;

    @Inject
    public LearnerResource(
            Database database,
            Gathering gathering,
            Exporting exporting,
            Erasing erasing,
            Sessions sessions,
            Configuration configuration) {
        this.database = database;
        this.gathering = gathering;
        this.exporting = exporting;
        this.erasing = erasing;
        this.sessions = sessions;
        this.configuration = configuration;
    }

    /// @param confirmation the word `erase`
    public record ErasureRequest(Optional<String> confirmation) {}

    @GET
    @Path("me")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Learning.PERMISSION)
    public LearnerPage page(@Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Gathering.Holdings holdings = holdings(visitor);
        return new LearnerPage(
                visitor.localizer().text("learner.title"),
                gathering.courses(holdings, visitor.wishes()),
                gathering.certificates(holdings, visitor.wishes()));
    }

    @POST
    @Path("me/export")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Learning.PERMISSION)
    public Response export(@Context ContainerRequestContext request) {
        return Response.ok(exporting.export(Visitor.of(request).signedIn()), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comity-data.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("api/me/export")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Everything that is kept about you")
    public ExportedLearning exportOwnData(@Context ContainerRequestContext request) {
        return exporting.export(Visitor.of(request).signedIn());
    }

    @GET
    @Path("me/erasure")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Learning.PERMISSION)
    public ErasurePage askForErasure(@Context ContainerRequestContext request) {
        return erasurePage(Visitor.of(request), "", false);
    }

    @POST
    @Path("me/erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Needs(Learning.PERMISSION)
    public Response erase(
            @FormParam("confirmation") @DefaultValue("") String typed, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        if (!Confirmation.matches(typed, visitor.localizer().text(WORD))) {
            return Response.status(UNPROCESSABLE)
                    .entity(erasurePage(visitor, typed, true))
                    .build();
        }
        erase(visitor);
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), ERASED))
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    @POST
    @Path("api/me/erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Erase everything that is kept about you; what remains are numbers without a name")
    public Erasing.Erasure eraseOwnData(@Nullable ErasureRequest wanted, @Context ContainerRequestContext request) {
        String word = Optional.ofNullable(wanted)
                .flatMap(ErasureRequest::confirmation)
                .orElse("");
        if (!Confirmation.matches(word, "erase")) {
            throw new BadInput("confirmation", "learner.erasure.mismatch");
        }
        return erase(Visitor.of(request));
    }

    @GET
    @Path("me/erased")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public ErasedPage erased(@Context ContainerRequestContext request) {
        return new ErasedPage(Visitor.of(request).localizer().text("learner.erased.title"));
    }

    private Erasing.Erasure erase(Visitor visitor) {
        Erasing.Erasure erasure = erasing.erase(visitor.actor());
        sessions.endAllOf(visitor.actor().id());
        return erasure;
    }

    private ErasurePage erasurePage(Visitor visitor, String typed, boolean mismatch) {
        int count = holdings(visitor).certificates().size();
        return new ErasurePage(
                visitor.localizer().text("learner.erasure.title"), count, erasing.alsoErased(), typed, mismatch);
    }

    private Gathering.Holdings holdings(Visitor visitor) {
        UUID person = visitor.actor().id();
        return database.query(handle -> gathering.overview(handle, person));
    }
}
