package org.comity.knowledge.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.alias.Alias;
import org.comity.knowledge.alias.Alias.Subject;
import org.comity.knowledge.alias.PostgresAliases;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Registers;
import org.comity.platform.database.Database;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Text;
import org.jdbi.v3.core.Handle;

/// Instruments as wholes: titles and names, who concluded them, what a reader should know, the preamble. Their pages
/// are
/// open to everybody.
@Singleton
public final class PostgresInstrumentShelf implements Shelf {

    private static final String EVERY = "";

    private final Database database;
    private final Registers registers;
    private final PostgresAliases aliases;
    private final WorldNames names;

    @Inject
    public PostgresInstrumentShelf(Database database, Registers registers, PostgresAliases aliases, WorldNames names) {
        this.database = database;
        this.registers = registers;
        this.aliases = aliases;
        this.names = names;
    }

    @Override
    public String kind() {
        return KnowledgeWorkIds.INSTRUMENT;
    }

    @Override
    public List<SearchDocument> work(String id) {
        Register register = registers.newest();
        return register.instrument(id)
                .map(instrument -> documents(register, instrument, writings(id)))
                .orElse(List.of());
    }

    @Override
    public void all(Consumer<List<SearchDocument>> taking) {
        Register register = registers.newest();
        Writings writings = writings(EVERY);
        register.law().instruments().values().forEach(each -> taking.accept(documents(register, each, writings)));
    }

    /// What the register does not hold, by instrument or organisation.
    ///
    /// @param notes by instrument and language
    /// @param preambles by instrument and language
    private record Writings(
            Map<String, List<Alias>> aliases,
            Map<String, List<Alias>> organisations,
            Map<String, Map<String, String>> notes,
            Map<String, Map<String, String>> preambles) {}

    private Writings writings(String id) {
        return database.query(handle -> new Writings(
                id.isEmpty()
                        ? aliases.all(handle, Subject.INSTRUMENT)
                        : Map.of(id, aliases.of(handle, Subject.INSTRUMENT, id)),
                aliases.all(handle, Subject.ORGANISATION),
                texts(handle, "SELECT instrument, language, note AS text FROM knowledge.instrument_note", id),
                texts(handle, "SELECT instrument, language, preamble AS text FROM knowledge.instrument_text", id)));
    }

    private static Map<String, Map<String, String>> texts(Handle handle, String select, String id) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        handle.createQuery(select + " WHERE :id = '' OR instrument = :id")
                .bind("id", id)
                .map((row, context) -> texts.computeIfAbsent(row.getString("instrument"), each -> new HashMap<>())
                                .put(row.getString("language"), row.getString("text"))
                        == null)
                .list();
        return texts;
    }

    private List<SearchDocument> documents(Register register, Instrument instrument, Writings writings) {
        InstrumentNames called =
                new InstrumentNames(instrument, writings.aliases().getOrDefault(instrument.id(), List.of()));
        List<SearchDocument> documents = new ArrayList<>();
        for (String language : called.languages()) {
            documents.add(new SearchDocument(
                    KnowledgeWorkIds.instrument(instrument.id()),
                    language,
                    new Text(called.title(language), body(called, language, writings)),
                    KnowledgePaths.instrument(instrument.id())
                            + (instrument.texts().containsKey(language) ? "?language=" + language : ""),
                    called.references(""),
                    facets(register, instrument),
                    Set.of(Audience.EVERYBODY),
                    instrument.citation().adopted()));
        }
        return documents;
    }

    private String body(InstrumentNames called, String language, Writings writings) {
        Instrument instrument = called.instrument();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(String.join(" · ", called.shown(language)));
        paragraphs.add(String.join(" · ", parties(instrument, language, writings)));
        paragraphs.add(text(writings.notes(), instrument, language));
        paragraphs.add(text(writings.preambles(), instrument, language));
        paragraphs.removeIf(String::isBlank);
        return String.join("\n\n", paragraphs);
    }

    private static String text(Map<String, Map<String, String>> texts, Instrument instrument, String language) {
        return texts.getOrDefault(instrument.id(), Map.of())
                .getOrDefault(language, "")
                .strip();
    }

    /// Those who concluded it, or whose members it binds, and who keeps it.
    private List<String> parties(Instrument instrument, String language, Writings writings) {
        List<String> codes = new ArrayList<>(
                switch (instrument.circle()) {
                    case Circle.Parties(List<String> parties) -> parties;
                    case Circle.MembersOf(String organisation) -> List.of(organisation);
                    case Circle.Consenting consenting -> List.of();
                });
        List<String> shown = new ArrayList<>();
        codes.forEach(code -> shown.add(names.place(code, language)));
        Optional<String> depositary = instrument.citation().depositary();
        depositary.stream()
                .flatMap(code -> writings.organisations().getOrDefault(code, List.of()).stream())
                .filter(alias -> alias.in(language))
                .map(Alias::name)
                .forEach(shown::add);
        return shown;
    }

    private static Map<Facet, List<String>> facets(Register register, Instrument instrument) {
        Map<Facet, List<String>> facets = new LinkedHashMap<>();
        facets.put(Facet.INSTRUMENT, List.of(instrument.id()));
        facets.put(
                Facet.CRIME,
                List.copyOf(new TreeSet<>(
                        register.law().provisionsOf(instrument.id()).crimes())));
        facets.put(
                Facet.JURISDICTION,
                switch (instrument.circle()) {
                    case Circle.Parties(List<String> parties) -> parties;
                    case Circle.MembersOf(String organisation) -> List.of(organisation);
                    case Circle.Consenting consenting -> List.of();
                });
        return facets;
    }
}
