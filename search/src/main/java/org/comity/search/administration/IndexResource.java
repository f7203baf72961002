package org.comity.search.administration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.access.Needs;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.database.Database;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;
import org.comity.search.IndexLife;
import org.comity.search.IndexState;
import org.comity.search.IndexState.Phase;

/// The index for administrators.
@Path("administration/search-index")
@Singleton
public final class IndexResource {

    /// Permission to look at the index and to have it built anew.
    public static final String KEEP_INDEX = "search.keep-index";

    public static final String ADDRESS = "/administration/search-index";

    /// After how many seconds the page of a building asks again how far it is.
    private static final int AGAIN = 2;

    private final IndexLife index;
    private final Database database;
    private final AuditTrail trail;
    private final Configuration configuration;

    @Inject
    public IndexResource(IndexLife index, Database database, AuditTrail trail, Configuration configuration) {
        this.index = index;
        this.database = database;
        this.trail = trail;
        this.configuration = configuration;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Needs(KEEP_INDEX)
    public Response page(@Context ContainerRequestContext request) {
        IndexState state = index.state();
        Response.ResponseBuilder answer =
                Response.ok(page(state, Visitor.of(request).localizer()));
        if (state.phase() != Phase.FOLLOWING && state.phase() != Phase.ATTENDING) {
            answer.header("Refresh", AGAIN);
        }
        return answer.build();
    }

    private IndexPage page(IndexState state, Localizer texts) {
        Optional<IndexPage.Building> building = state.progress()
                .map(progress -> new IndexPage.Building(
                        texts.text(
                                "index.progress",
                                Map.of(
                                        "kind", kind(progress.kind(), texts),
                                        "number", progress.kindsDone() + 1,
                                        "kinds", progress.kinds(),
                                        "works", progress.works())),
                        progress.kindsDone(),
                        progress.kinds()));
        return new IndexPage(
                texts.text("index.title"),
                texts.text("index.phase." + code(state.phase())),
                texts.text("index.start." + code(state.start())),
                texts.dateTime(state.since()),
                state.followed().map(texts::dateTime),
                building,
                state.phase() == Phase.STUCK,
                index.keeps());
    }

    /// A kind that is so new that it has no name yet is called by its code.
    private static String kind(String kind, Localizer texts) {
        String key = "search.kind." + kind;
        return texts.has(key) ? texts.text(key) : kind;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @POST
    @Path("rebuild")
    @Needs(KEEP_INDEX)
    public Response rebuild(@Context ContainerRequestContext request) {
        if (index.keeps()) {
            database.change(handle -> trail.append(
                    handle,
                    new AuditEntry(
                            Optional.of(Visitor.of(request).actor()),
                            "search.index-rebuilt",
                            "search-index",
                            "this-server",
                            Map.of())));
            index.rebuild();
        }
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), ADDRESS))
                .build();
    }
}
