package org.comity.knowledge.letter;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comity.platform.access.Open;
import org.comity.platform.web.Page;
import org.comity.platform.web.Visitor;

/// Letters of request on training cases, as pages. What is typed comes with the request and goes with the answer.
@Path("/")
@Singleton
public final class LetterResource {

    private final WritingLetters letters;

    @Inject
    public LetterResource(WritingLetters letters) {
        this.letters = letters;
    }

    @GET
    @Path("knowledge/letters")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public LettersPage list(@Context ContainerRequestContext request) {
        return letters.list(Visitor.of(request));
    }

    @GET
    @Path("knowledge/letters/form")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public Response blank(@Context UriInfo uri, @Context ContainerRequestContext request) {
        return unstored(letters.form(uri.getQueryParameters(), Visitor.of(request)));
    }

    /// The form again, with everything that was typed.
    @POST
    @Path("knowledge/letters/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Open
    public Response again(MultivaluedMap<String, String> fields, @Context ContainerRequestContext request) {
        return unstored(letters.form(fields, Visitor.of(request)));
    }

    @POST
    @Path("knowledge/letters")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Open
    public Response letter(MultivaluedMap<String, String> fields, @Context ContainerRequestContext request) {
        return unstored(letters.letter(fields, Visitor.of(request)));
    }

    private static Response unstored(Page page) {
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
