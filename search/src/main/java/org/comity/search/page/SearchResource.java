package org.comity.search.page;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.access.Open;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Visitor;
import org.comity.search.SearchUnavailableException;
import org.comity.search.page.SearchDescription.Names;
import org.comity.search.question.Question;
import org.comity.search.question.SuggestingWorks;
import org.comity.search.question.SuggestingWorks.SuggestedWork;

/// Search as a page, its suggestions, and its description for browsers.
@Path("/")
@Singleton
public final class SearchResource {

    private static final int SUGGESTIONS = 8;

    private final Asking asking;
    private final SuggestingWorks suggesting;
    private final Completeness completeness;
    private final Configuration configuration;

    @Inject
    public SearchResource(
            Asking asking, SuggestingWorks suggesting, Completeness completeness, Configuration configuration) {
        this.asking = asking;
        this.completeness = completeness;
        this.suggesting = suggesting;
        this.configuration = configuration;
    }

    /// What the script shows while somebody types.
    ///
    /// @param announcement how many there are, said to those who do not see them, and why there may be few
    public record Suggestions(String announcement, List<SuggestedWork> suggestions) {}

    /// The parameters are those of [Question]. What makes no sense is passed over: an address that somebody sends on
    /// never answers with an error.
    @GET
    @Path("search")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public SearchPage search(@Context ContainerRequestContext request) {
        return asking.page(Question.of(request.getUriInfo().getQueryParameters()), Visitor.of(request));
    }

    @GET
    @Path("search/suggestions")
    @Produces(MediaType.APPLICATION_JSON)
    @Open
    public Suggestions suggestions(
            @QueryParam("q") @DefaultValue("") String typed, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Localizer texts = visitor.localizer();
        Optional<String> building = completeness.notice(texts);
        try {
            List<SuggestedWork> suggestions = suggesting.suggest(typed, visitor, SUGGESTIONS);
            String number = texts.text("search.suggestions", Map.of("count", suggestions.size()));
            return new Suggestions(
                    building.map(text -> texts.text(
                                    "search.building.suggestions", Map.of("suggestions", number, "building", text)))
                            .orElse(number),
                    suggestions);
        } catch (SearchUnavailableException unavailable) {
            // whoever types is not disturbed; whoever sends the question is told
            return new Suggestions(texts.text("search.unavailable.title"), List.of());
        }
    }

    @GET
    @Path("search/description.xml")
    @Produces("application/opensearchdescription+xml")
    @Open
    public String description(@Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return SearchDescription.xml(
                configuration.baseUrl(),
                new Names(
                        visitor.localizer().text("search.description.name"),
                        visitor.localizer().text("search.description.text")));
    }
}
