package org.comity.knowledge.term;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.tbx.Concept;
import org.comity.knowledge.tbx.TbxWriter;
import org.comity.platform.access.Open;
import org.comity.platform.database.Database;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.Visitor;

/// The termbase as pages and by API.
@Path("/")
@Singleton
public final class TermResource {

    private static final int PAGE = 50;
    private static final int MOST = 10_000;
    private static final int LONGEST = 100;

    private static final List<String> LANGUAGES =
            List.of("en", "zh-Hant", "zh-Hans", "es", "fr", "ar", "de", "nl", "it", "pt", "pl", "ro", "el", "cs", "hu");

    private final PostgresTerms terms;
    private final Database database;

    @Inject
    public TermResource(PostgresTerms terms, Database database) {
        this.terms = terms;
        this.database = database;
    }

    @GET
    @Path("knowledge/terms")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public TermsPage search(
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("subject") @DefaultValue("") String subject,
            @QueryParam("other") @DefaultValue("") String other,
            @QueryParam("from") @DefaultValue("0") int from,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        String own = visitor.language().tag();
        String second = LANGUAGES.contains(other) && !other.equals(own) ? other : own.equals("en") ? "zh-Hant" : "en";
        String asked = words.substring(0, Math.min(words.length(), LONGEST)).strip();
        int begin = Math.clamp(from, 0, MOST);
        return database.query(handle -> {
            List<String> ids = terms.find(handle, asked, subject, begin, PAGE + 1);
            return new TermsPage(
                    visitor.localizer().text("term.title"),
                    new TermsPage.Search(asked, subject, second),
                    terms.concepts(handle, ids.subList(0, Math.min(PAGE, ids.size()))),
                    List.of(own, second),
                    new TermsPage.Choices(terms.subjects(handle), LANGUAGES, terms.count(handle)),
                    ids.size() > PAGE ? Optional.of(begin + PAGE) : Optional.empty());
        });
    }

    @GET
    @Path("knowledge/terms/{concept}")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public ConceptPage concept(@PathParam("concept") String id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Concept concept = database.query(handle -> terms.concept(handle, id)).orElseThrow(NotFoundException::new);
        Map<String, List<Concept.Term>> byLanguage = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(visitor.wishes());
        order.addAll(LANGUAGES);
        order.forEach(tag -> concept.terms().stream()
                .filter(term -> term.language().equals(tag))
                .filter(term -> !byLanguage.getOrDefault(tag, List.of()).contains(term))
                .forEach(term -> byLanguage
                        .computeIfAbsent(tag, key -> new ArrayList<>())
                        .add(term)));
        concept.terms().stream()
                .filter(term -> !order.contains(term.language()))
                .forEach(term -> byLanguage
                        .computeIfAbsent(term.language(), key -> new ArrayList<>())
                        .add(term));
        List<String> gaps = List.of(InterfaceLanguage.values()).stream()
                .map(InterfaceLanguage::tag)
                .filter(tag -> !byLanguage.containsKey(tag))
                .toList();
        String title = byLanguage.values().stream()
                .findFirst()
                .map(first -> first.getFirst().text())
                .orElse(id);
        return new ConceptPage(
                title,
                concept,
                byLanguage.entrySet().stream()
                        .map(entry -> new ConceptPage.Side(entry.getKey(), entry.getValue()))
                        .toList(),
                gaps);
    }

    @GET
    @Path("api/terms/{concept}")
    @Produces(MediaType.APPLICATION_JSON)
    @Open
    @Operation(summary = "A concept of the termbase with its terms in all languages")
    public Concept getConcept(@PathParam("concept") String id) {
        return database.query(handle -> terms.concept(handle, id)).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("knowledge/terms.tbx")
    @Produces("application/x-tbx+xml")
    @Open
    public Response export(@QueryParam("subject") @DefaultValue("") String subject) {
        List<Concept> concepts = database.query(handle -> terms.ofSubject(handle, subject));
        StreamingOutput body = out -> TbxWriter.write(
                concepts, "Comity termbase", "Sources and licences: library/knowledge/terms/README.md of Comity", out);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comity-terms.tbx\"")
                .build();
    }
}
