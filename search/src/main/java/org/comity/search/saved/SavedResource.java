package org.comity.search.saved;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;
import org.comity.search.question.FacetLabels;
import org.comity.search.question.Question;
import org.comity.search.question.SearchPaths;
import org.jspecify.annotations.Nullable;

/// A person's saved searches as a page. There is no address of another person's.
@Path("/")
@Singleton
public final class SavedResource {

    private static final String NAME = "name";
    private static final List<String> DONE = List.of("kept", "known", "renamed", "removed", "seen");

    private final SavingSearches searches;
    private final FacetLabels labels;
    private final Configuration configuration;

    @Inject
    public SavedResource(SavingSearches searches, FacetLabels labels, Configuration configuration) {
        this.searches = searches;
        this.labels = labels;
        this.configuration = configuration;
    }

    @GET
    @Path("search/saved")
    @Produces(MediaType.TEXT_HTML)
    @Needs(SavingSearches.PERMISSION)
    public SavedPage list(@QueryParam("done") @Nullable String done, @Context ContainerRequestContext request) {
        return page(Visitor.of(request), Optional.ofNullable(done).filter(DONE::contains));
    }

    /// The fields are those of the question's address, and the name.
    @POST
    @Path("search/saved")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Needs(SavingSearches.PERMISSION)
    public Response save(MultivaluedMap<String, String> fields, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Question question = Question.of(fields);
        if (question.blank() || SearchPaths.asked(question).length() > SavedSearch.LONGEST_QUERY) {
            throw new BadInput(Question.TEXT, "search.saved.fault.question");
        }
        String typed = Optional.ofNullable(fields.getFirst(NAME)).orElse("").strip();
        String name = typed.isEmpty() ? shortened(question.text()) : named(typed);
        return switch (searches.save(visitor.actor(), visitor.wishes(), question, name)) {
            case KEPT -> done("kept");
            case KNOWN -> done("known");
            case FULL ->
                Response.status(Response.Status.CONFLICT)
                        .entity(page(visitor, Optional.of("full")))
                        .build();
        };
    }

    @POST
    @Path("search/saved/{search}/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(SavingSearches.PERMISSION)
    public Response rename(
            @PathParam("search") UUID id,
            @FormParam(NAME) @DefaultValue("") String name,
            @Context ContainerRequestContext request) {
        return done(searches.rename(Visitor.of(request).actor(), id, named(name.strip())), "renamed");
    }

    @POST
    @Path("search/saved/{search}/seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(SavingSearches.PERMISSION)
    public Response look(
            @PathParam("search") UUID id,
            @FormParam("snapshot") @Nullable String snapshot,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Optional<String> seen = Optional.ofNullable(snapshot).filter(text -> !text.isBlank());
        return done(searches.look(visitor.actor(), visitor.wishes(), id, seen), "seen");
    }

    @POST
    @Path("search/saved/{search}/removal")
    @Needs(SavingSearches.PERMISSION)
    public Response remove(@PathParam("search") UUID id, @Context ContainerRequestContext request) {
        return done(searches.remove(Visitor.of(request).actor(), id), "removed");
    }

    private SavedPage page(Visitor visitor, Optional<String> done) {
        Localizer localizer = visitor.localizer();
        List<SavedPage.Line> lines = searches.all(visitor.actor(), visitor.wishes()).stream()
                .map(standing -> line(standing, localizer))
                .sorted(Comparator.comparing(line -> line.search().name(), localizer.order()))
                .toList();
        return new SavedPage(
                localizer.text("search.saved.title"), lines, done.map(what -> "search.saved.done." + what));
    }

    private SavedPage.Line line(SavingSearches.Standing standing, Localizer localizer) {
        Question question = standing.search().question();
        List<String> narrowed = question.chosen().entrySet().stream()
                .flatMap(
                        facet -> facet.getValue().stream().map(value -> labels.value(facet.getKey(), value, localizer)))
                .toList();
        return new SavedPage.Line(standing, question.text(), narrowed);
    }

    private static String named(String name) {
        if (name.isEmpty() || name.length() > SavedSearch.LONGEST_NAME) {
            throw new BadInput(NAME, "search.saved.fault.name");
        }
        return name;
    }

    /// Does not cut a character in two.
    private static String shortened(String text) {
        if (text.length() <= SavedSearch.LONGEST_NAME) {
            return text;
        }
        int end = SavedSearch.LONGEST_NAME - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private Response done(boolean found, String what) {
        if (!found) {
            throw new NotFoundException();
        }
        return done(what);
    }

    private Response done(String what) {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), SearchPaths.SAVED + "?done=" + what))
                .build();
    }
}
