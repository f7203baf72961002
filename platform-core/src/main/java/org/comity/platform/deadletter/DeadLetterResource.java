package org.comity.platform.deadletter;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.outbox.DeadLetter;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// The dead letters as a page with their two actions.
@Path("administration/dead-letters")
@Singleton
public final class DeadLetterResource {

    private static final int PAGE_SIZE = 50;

    private final SettlingDeadLetters letters;
    private final Configuration configuration;

    @Inject
    public DeadLetterResource(SettlingDeadLetters letters, Configuration configuration) {
        this.letters = letters;
        this.configuration = configuration;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Needs(SettlingDeadLetters.SETTLE)
    public DeadLettersPage page(@QueryParam("before") @Nullable Long before, @Context ContainerRequestContext request) {
        List<DeadLetter> shown =
                letters.newest(before == null ? OptionalLong.empty() : OptionalLong.of(before), PAGE_SIZE);
        return new DeadLettersPage(
                Visitor.of(request).localizer().text("deadletter.title"),
                shown,
                shown.size() < PAGE_SIZE
                        ? OptionalLong.empty()
                        : OptionalLong.of(shown.getLast().id()));
    }

    @POST
    @Path("{letter}/again")
    @Needs(SettlingDeadLetters.SETTLE)
    public Response again(@PathParam("letter") long letter, @Context ContainerRequestContext request) {
        letters.tryAgain(Visitor.of(request).actor(), letter);
        return back();
    }

    @POST
    @Path("{letter}/discard")
    @Needs(SettlingDeadLetters.SETTLE)
    public Response discard(@PathParam("letter") long letter, @Context ContainerRequestContext request) {
        letters.discard(Visitor.of(request).actor(), letter);
        return back();
    }

    private Response back() {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), DeadLettersPage.ADDRESS))
                .build();
    }
}
