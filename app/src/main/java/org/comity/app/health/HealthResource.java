package org.comity.app.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comity.platform.access.Open;
import org.comity.platform.database.Database;

/// `GET /health/live` answers as long as the process does; `GET /health/ready` when the library is in and the
/// database answers.
@Path("health")
@Singleton
@Produces(MediaType.TEXT_PLAIN)
public final class HealthResource {

    private static final int UNAVAILABLE = 503;

    private final Readiness readiness;
    private final Database database;

    @Inject
    public HealthResource(Readiness readiness, Database database) {
        this.readiness = readiness;
        this.database = database;
    }

    @GET
    @Path("live")
    @Open
    public String live() {
        return "live";
    }

    @GET
    @Path("ready")
    @Open
    public Response ready() {
        return switch (readiness.state()) {
            case READY -> databaseAnswers() ? Response.ok("ready").build() : unavailable("database");
            case STARTING -> unavailable("starting");
            case FAILED -> unavailable("library");
        };
    }

    private boolean databaseAnswers() {
        try {
            return database.query(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Response unavailable(String reason) {
        return Response.status(UNAVAILABLE).entity(reason).build();
    }
}
