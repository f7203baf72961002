package org.comity.search.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.comity.platform.access.Open;
import org.comity.platform.web.Visitor;
import org.comity.search.IndexLife;
import org.comity.search.Search;
import org.comity.search.SearchResults;
import org.comity.search.question.FacetLabels;
import org.comity.search.question.Question;
import org.comity.search.question.Readers;
import org.comity.search.question.SearchPaths;
import org.comity.search.question.SuggestingWorks;
import org.comity.search.question.SuggestingWorks.SuggestedWork;

/// Search by API. Whoever is signed in finds what she may see; everybody else what everybody may see.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class SearchApiResource {

    private static final String SEARCH = "/api/search";
    private static final int USUAL_SIZE = 20;
    private static final int USUAL_SUGGESTIONS = 8;

    private final Search search;
    private final SuggestingWorks suggesting;
    private final FacetLabels labels;
    private final IndexLife index;

    @Inject
    public SearchApiResource(Search search, SuggestingWorks suggesting, FacetLabels labels, IndexLife index) {
        this.search = search;
        this.suggesting = suggesting;
        this.labels = labels;
        this.index = index;
    }

    /// Suggestions, best first.
    ///
    /// @param complete whether the index holds everything, see [FoundWorks]
    public record SuggestedWorks(
            @Schema(description = FoundWorks.COMPLETE) boolean complete, List<SuggestedWork> suggestions) {}

    @GET
    @Path("api/search")
    @Open
    @Operation(summary = "Works in any language that answer a question, with facets and how the question was taken")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description =
                    "The question, in any language; phrases, exclusions, fields, citations and dates as on the page",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Only works of this kind; several are alternatives",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = "Only works that exist in this language (BCP 47); several are alternatives",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "crime",
            in = ParameterIn.QUERY,
            description = "Only works about this type of crime; several are alternatives",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "jurisdiction",
            in = ParameterIn.QUERY,
            description = "Only works about this jurisdiction; several are alternatives",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "instrument",
            in = ParameterIn.QUERY,
            description = "Only works that belong to or are about this instrument; several are alternatives",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            description = "Only courses that presuppose this much; several are alternatives",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 1 to 500", schema = @Schema(type = "integer"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Works to a page, 1 to 100; 20 if it is not given",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "snapshot",
            in = ParameterIn.QUERY,
            description = "That of the first page, so that later ones neither repeat nor leave out a work",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "bridge",
            in = ParameterIn.QUERY,
            description = "on or off: whether words are sought in other languages too",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "without",
            in = ParameterIn.QUERY,
            description = "The key of a sense that is not meant; may be given more than once",
            array = @ArraySchema(schema = @Schema(type = "string")))
    public FoundWorks searchWorks(@Context ContainerRequestContext request) {
        MultivaluedMap<String, String> parameters = request.getUriInfo().getQueryParameters();
        ParameterFaults.refuseInSearch(parameters);
        Visitor visitor = Visitor.of(request);
        Question question = Question.of(parameters);
        int size = number(parameters, ParameterFaults.SIZE).orElse(USUAL_SIZE);
        // before the index is asked: what is complete now is complete then
        boolean complete = index.complete();
        SearchResults results = search.find(question.request(Readers.of(visitor), size));
        FoundWorks found = FoundWorks.of(question, results, complete, labels, visitor.localizer());
        int page = question.place().page();
        return page < Question.LAST_PAGE && page * size < results.total()
                ? found.followedBy(next(question.at(page + 1, results.snapshot()), size))
                : found;
    }

    @GET
    @Path("api/search/suggestions")
    @Open
    @Operation(summary = "Titles and terms that begin with what is being typed, in any script")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description = "What was typed so far",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "most",
            in = ParameterIn.QUERY,
            description = "How many, 1 to 20; 8 if it is not given",
            schema = @Schema(type = "integer"))
    public SuggestedWorks suggestWorks(@Context ContainerRequestContext request) {
        MultivaluedMap<String, String> parameters = request.getUriInfo().getQueryParameters();
        ParameterFaults.refuseInSuggestions(parameters);
        int most = number(parameters, ParameterFaults.MOST).orElse(USUAL_SUGGESTIONS);
        String typed = Optional.ofNullable(parameters.getFirst(Question.TEXT)).orElse("");
        boolean complete = index.complete();
        return new SuggestedWorks(complete, suggesting.suggest(typed, Visitor.of(request), most));
    }

    private static String next(Question question, int size) {
        String address = SearchPaths.of(SEARCH, question);
        return size == USUAL_SIZE ? address : address + "&" + ParameterFaults.SIZE + "=" + size;
    }

    private static Optional<Integer> number(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).map(Integer::valueOf);
    }
}
