package org.comity.knowledge.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.knowledge.Jurisdiction;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.alias.Alias;
import org.comity.knowledge.alias.Alias.Subject;
import org.comity.knowledge.alias.PostgresAliases;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Registers;
import org.comity.platform.database.Database;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Reference;
import org.comity.search.SearchDocument.Text;

/// Profiles of jurisdictions: facts in the languages of the interface, the name in further ones. Open to everybody.
@Singleton
public final class PostgresJurisdictionShelf implements Shelf {

    private final Database database;
    private final Registers registers;
    private final PostgresAliases aliases;
    private final WorldNames names;

    @Inject
    public PostgresJurisdictionShelf(
            Database database, Registers registers, PostgresAliases aliases, WorldNames names) {
        this.database = database;
        this.registers = registers;
        this.aliases = aliases;
        this.names = names;
    }

    @Override
    public String kind() {
        return KnowledgeWorkIds.JURISDICTION;
    }

    @Override
    public List<SearchDocument> work(String code) {
        Register register = registers.newest();
        return register.jurisdiction(code)
                .map(jurisdiction -> documents(
                        register,
                        jurisdiction,
                        database.query(handle -> aliases.of(handle, Subject.JURISDICTION, code))))
                .orElse(List.of());
    }

    @Override
    public void all(Consumer<List<SearchDocument>> taking) {
        Register register = registers.newest();
        Map<String, List<Alias>> known = database.query(handle -> aliases.all(handle, Subject.JURISDICTION));
        register.world()
                .jurisdictions()
                .values()
                .forEach(each -> taking.accept(documents(register, each, known.getOrDefault(each.code(), List.of()))));
    }

    private List<SearchDocument> documents(Register register, Jurisdiction jurisdiction, List<Alias> called) {
        String code = jurisdiction.code();
        List<Reference> references = references(jurisdiction, called);
        List<SearchDocument> documents = new ArrayList<>();
        for (String tag : WorldNames.languages()) {
            String name = names.place(code, tag);
            Optional<InterfaceLanguage> language = InterfaceLanguage.ofTag(tag);
            // without a name of its own a language adds nothing
            if (language.isPresent() || !name.equals(code)) {
                documents.add(new SearchDocument(
                        KnowledgeWorkIds.jurisdiction(code),
                        tag,
                        new Text(name, body(register, jurisdiction, called, tag)),
                        KnowledgePaths.jurisdiction(code),
                        references,
                        Map.of(Facet.JURISDICTION, List.of(code)),
                        Set.of(Audience.EVERYBODY),
                        Optional.empty()));
            }
        }
        return documents;
    }

    private String body(Register register, Jurisdiction jurisdiction, List<Alias> called, String tag) {
        List<String> paragraphs = new ArrayList<>();
        called.stream().filter(alias -> alias.in(tag)).map(Alias::name).forEach(paragraphs::add);
        InterfaceLanguage.ofTag(tag)
                .ifPresent(
                        language -> paragraphs.addAll(new ProfileWords(register, names, language).lines(jurisdiction)));
        return String.join("\n\n", paragraphs);
    }

    /// Codes, names in every language of CLDR, names in use.
    private List<Reference> references(Jurisdiction jurisdiction, List<Alias> called) {
        Set<String> all = new LinkedHashSet<>();
        all.add(jurisdiction.code());
        if (!jurisdiction.alpha3().isEmpty()) {
            all.add(jurisdiction.alpha3());
        }
        called.forEach(alias -> all.add(alias.name()));
        all.addAll(names.everywhere(jurisdiction.code()));
        return all.stream().map(Reference::name).toList();
    }
}
