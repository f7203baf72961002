package org.comity.knowledge.instrument;

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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.alias.Alias;
import org.comity.knowledge.alias.Alias.Subject;
import org.comity.knowledge.alias.PostgresAliases;
import org.comity.knowledge.instrument.ArticlePage.Around;
import org.comity.knowledge.instrument.InstrumentPage.Contents;
import org.comity.knowledge.instrument.InstrumentPage.Line;
import org.comity.knowledge.instrument.InstrumentsPage.Entry;
import org.comity.knowledge.instrument.InstrumentsPage.Filters;
import org.comity.knowledge.instrument.PostgresInstruments.Row;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Registers;
import org.comity.platform.access.Open;
import org.comity.platform.database.Database;
import org.comity.platform.language.LanguageChoice;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Instruments and their articles as pages.
@Path("/")
@Singleton
public final class InstrumentResource {

    private static final int PAGE = 60;

    private final Registers registers;
    private final Instruments instruments;
    private final PostgresInstruments texts;
    private final PostgresAliases aliases;
    private final Database database;
    private final Clock clock;

    @Inject
    public InstrumentResource(
            Registers registers,
            Instruments instruments,
            PostgresInstruments texts,
            PostgresAliases aliases,
            Database database,
            Clock clock) {
        this.registers = registers;
        this.instruments = instruments;
        this.texts = texts;
        this.aliases = aliases;
        this.database = database;
        this.clock = clock;
    }

    @GET
    @Path("knowledge/instruments")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public InstrumentsPage list(
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("measure") @DefaultValue("") String measure,
            @QueryParam("crime") @DefaultValue("") String crime,
            @QueryParam("party") @DefaultValue("") String party,
            @QueryParam("words") @DefaultValue("") String words,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Register register = registers.current();
        Filters filters = new Filters(kind, measure, crime, party, words.strip());
        List<Entry> all = instruments.find(register, filters, visitor.wishes());
        int from = after(request, all);
        Optional<String> more = all.size() > from + PAGE
                ? Optional.of(all.get(from + PAGE - 1).instrument().id())
                : Optional.empty();
        return new InstrumentsPage(
                visitor.localizer().text("instrument.list.title"),
                filters,
                all.subList(from, Math.min(all.size(), from + PAGE)),
                all.size(),
                instruments.choices(register, visitor.localizer()),
                more);
    }

    private static int after(ContainerRequestContext request, List<Entry> all) {
        @Nullable String after = request.getUriInfo().getQueryParameters().getFirst("after");
        for (int index = 0; after != null && index < all.size(); index++) {
            if (all.get(index).instrument().id().equals(after)) {
                return index + 1;
            }
        }
        return 0;
    }

    @GET
    @Path("knowledge/instruments/{instrument}")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public InstrumentPage instrument(
            @PathParam("instrument") String id,
            @QueryParam("language") @Nullable String language,
            @QueryParam("second") @Nullable String second,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Register register = registers.current();
        Instrument instrument = register.instrument(id).orElseThrow(NotFoundException::new);
        Titled heading = Titled.of(instrument, visitor.wishes());
        return new InstrumentPage(
                heading.text(),
                instrument,
                heading,
                contents(
                        instrument,
                        reading(instrument, language, visitor),
                        Optional.ofNullable(second),
                        visitor.wishes()),
                Instruments.measures(register.law(), instrument),
                instruments.standing(register, instrument, visitor, today()));
    }

    /// The language that the reader chose, else the best at hand.
    private static Optional<String> reading(Instrument instrument, @Nullable String chosen, Visitor visitor) {
        return instrument.texts().isEmpty()
                ? Optional.empty()
                : Optional.of(LanguageChoice.best(
                        instrument.texts().keySet(),
                        visitor.wishesAfter(Optional.ofNullable(chosen).filter(tag -> !tag.isBlank())),
                        instrument.texts().keySet().iterator().next()));
    }

    /// What the database knows of the texts besides the articles.
    private record Beginning(List<Line> lines, String preamble, Map<String, String> notes, List<Alias> aliases) {}

    private Contents contents(
            Instrument instrument, Optional<String> language, Optional<String> second, List<String> wishes) {
        Beginning around = database.query(handle -> new Beginning(
                language.map(tag -> texts.headings(handle, instrument.id(), List.of(tag)).stream()
                                .map(Row::article)
                                .map(article -> new Line(article.label(), article.part(), article.heading()))
                                .toList())
                        .orElse(List.of()),
                language.flatMap(tag -> texts.preamble(handle, instrument.id(), tag))
                        .orElse(""),
                texts.notes(handle, instrument.id()),
                aliases.of(handle, Subject.INSTRUMENT, instrument.id())));
        return new Contents(
                language,
                second.filter(tag -> instrument.texts().containsKey(tag)),
                around.lines(),
                around.preamble().isBlank()
                        ? List.of()
                        : List.of(around.preamble().split("\n\\s*\n", -1)),
                note(around.notes(), wishes),
                around.aliases().stream()
                        .filter(alias -> alias.in(wishes.getFirst()))
                        .map(Alias::name)
                        .toList());
    }

    private static Optional<InstrumentPage.Note> note(Map<String, String> notes, List<String> wishes) {
        if (notes.isEmpty()) {
            return Optional.empty();
        }
        String language = LanguageChoice.best(
                notes.keySet(), wishes, notes.keySet().iterator().next());
        return Optional.of(new InstrumentPage.Note(notes.getOrDefault(language, ""), language));
    }

    @GET
    @Path("knowledge/instruments/{instrument}/articles/{label: .+}")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public ArticlePage article(
            @PathParam("instrument") String id,
            @PathParam("label") String label,
            @QueryParam("language") @Nullable String language,
            @QueryParam("second") @Nullable String second,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Register register = registers.current();
        Instrument instrument = register.instrument(id).orElseThrow(NotFoundException::new);
        Map<String, Side> sides = sides(instrument, label);
        if (sides.isEmpty()) {
            throw new NotFoundException();
        }
        List<String> wishes = visitor.wishesAfter(Optional.ofNullable(language).filter(tag -> !tag.isBlank()));
        String first = LanguageChoice.best(
                sides.keySet(), wishes, sides.keySet().iterator().next());
        List<Side> shown = new ArrayList<>();
        Optional.ofNullable(sides.get(first)).ifPresent(shown::add);
        Optional.ofNullable(second)
                .filter(tag -> !tag.equals(first))
                .map(sides::get)
                .ifPresent(shown::add);
        return new ArticlePage(
                instrument.label() + " " + label,
                instrument,
                label,
                shown,
                LanguageChoice.match(List.of(first), List.of(wishes.getFirst())).isPresent()
                        ? Optional.empty()
                        : Optional.of(wishes.getFirst()),
                around(register, instrument, label, List.copyOf(sides.keySet()), shown, visitor));
    }

    private Map<String, Side> sides(Instrument instrument, String label) {
        Map<String, Article> articles = new LinkedHashMap<>();
        database.query(handle -> texts.article(handle, instrument.id(), label))
                .forEach(row -> articles.put(row.language(), row.article()));
        Map<String, Side> sides = new LinkedHashMap<>();
        instrument
                .texts()
                .forEach((tag, state) -> Optional.ofNullable(articles.get(tag))
                        .ifPresent(article -> sides.put(tag, Side.of(tag, state, article))));
        return sides;
    }

    private Around around(
            Register register,
            Instrument instrument,
            String label,
            List<String> languages,
            List<Side> shown,
            Visitor visitor) {
        List<String> labels = database.query(handle -> texts.labels(handle, instrument.id()));
        int at = labels.indexOf(label);
        return new Around(
                Titled.of(instrument, visitor.wishes()),
                at > 0 ? Optional.of(labels.get(at - 1)) : Optional.empty(),
                at >= 0 && at < labels.size() - 1 ? Optional.of(labels.get(at + 1)) : Optional.empty(),
                languages,
                shown.stream()
                        .map(side -> register.citation(side.state().provenance().source()))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
