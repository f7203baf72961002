package org.comity.knowledge.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.crime.CrimeSchemes;
import org.comity.knowledge.crime.CrimeSchemes.CrimeType;
import org.comity.knowledge.crime.CrimeSchemes.Mapping;
import org.comity.knowledge.crime.CrimeSchemes.Scheme;
import org.comity.knowledge.crime.PostgresCrimeTypes;
import org.comity.platform.database.Database;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Text;

/// Types of crime by their names, with the names of those that other schemes have beside them. Open to everybody.
@Singleton
public final class PostgresCrimeTypeShelf implements Shelf {

    private final Database database;
    private final PostgresCrimeTypes types;
    private final WorldNames names;

    @Inject
    public PostgresCrimeTypeShelf(Database database, PostgresCrimeTypes types, WorldNames names) {
        this.database = database;
        this.types = types;
        this.names = names;
    }

    @Override
    public String kind() {
        return KnowledgeWorkIds.CRIME_TYPE;
    }

    @Override
    public List<SearchDocument> work(String code) {
        Known known = known();
        return known.schemes().types().stream()
                .filter(type -> type.code().equals(code))
                .map(type -> documents(known, type))
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public void all(Consumer<List<SearchDocument>> taking) {
        Known known = known();
        known.schemes().types().stream()
                .map(type -> documents(known, type))
                .filter(documents -> !documents.isEmpty())
                .forEach(taking);
    }

    /// The schemes, and what EuroVoc's types are called by code and language.
    private record Known(CrimeSchemes schemes, Map<String, Map<String, String>> labels) {}

    private Known known() {
        return database.query(handle -> new Known(types.read(handle), types.labels(handle)));
    }

    private List<SearchDocument> documents(Known known, CrimeType type) {
        List<SearchDocument> documents = new ArrayList<>();
        called(known, type).forEach((language, name) -> {
            List<String> paragraphs = new ArrayList<>();
            InterfaceLanguage.ofTag(language)
                    .map(names::localizer)
                    .map(localizer ->
                            localizer.text("crime.scheme." + type.scheme().code()))
                    .ifPresent(paragraphs::add);
            known.schemes().mappings(type.code()).stream()
                    .map(Mapping::to)
                    .flatMap(other -> kin(known, other, language).stream())
                    .forEach(paragraphs::add);
            documents.add(new SearchDocument(
                    KnowledgeWorkIds.crimeType(type.code()),
                    language,
                    new Text(name, String.join("\n\n", paragraphs)),
                    KnowledgePaths.CRIME_TYPES + "#" + type.code(),
                    List.of(),
                    facets(type),
                    Set.of(Audience.EVERYBODY),
                    Optional.empty()));
        });
        return documents;
    }

    /// Its names by language: those of EuroVoc are in the termbase, those of the others in the texts of the interface.
    private Map<String, String> called(Known known, CrimeType type) {
        if (type.scheme() == Scheme.EUROVOC) {
            return known.labels().getOrDefault(type.code(), Map.of());
        }
        Map<String, String> all = new LinkedHashMap<>();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            all.put(language.tag(), names.localizer(language).text("knowledge.crime." + type.code()));
        }
        return all;
    }

    private Optional<String> kin(Known known, String code, String language) {
        return known.schemes().types().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .map(type -> called(known, type))
                .map(all -> all.get(language));
    }

    private static Map<Facet, List<String>> facets(CrimeType type) {
        return Map.of(
                Facet.CRIME,
                List.of(type.code()),
                Facet.INSTRUMENT,
                Stream.ofNullable(type.definition().orElse(null))
                        .map(CrimeSchemes.Article::instrument)
                        .toList());
    }
}
