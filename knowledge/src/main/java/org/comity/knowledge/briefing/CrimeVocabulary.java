package org.comity.knowledge.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.knowledge.Briefing.KnownConcept;
import org.comity.knowledge.Briefing.KnownTerm;
import org.comity.knowledge.Briefing.KnownVocabulary;
import org.comity.knowledge.CrimeTypes;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.crime.CrimeSchemes;
import org.comity.knowledge.crime.CrimeSchemes.Mapping;
import org.comity.knowledge.crime.CrimeSchemes.Relation;
import org.comity.knowledge.tbx.Concept;
import org.comity.knowledge.tbx.Concept.Equivalence;
import org.comity.knowledge.tbx.Concept.Status;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;

/// What crime types are called: by Comity itself, and by the concepts of the termbase that mean the same.
///
/// @param languages of the vocabulary
record CrimeVocabulary(CrimeSchemes schemes, Messages messages, List<String> languages) {

    private static final int MOST = 24;

    /// The codes by which instruments know these types: those of UN18, and those of UN18 that others are close to.
    Set<String> named(List<String> crimes) {
        Set<String> named = new LinkedHashSet<>();
        for (String crime : crimes) {
            if (CrimeTypes.UN18.contains(crime)) {
                named.add(crime);
            } else {
                same(crime).filter(CrimeTypes.UN18::contains).forEach(named::add);
            }
        }
        return named;
    }

    /// Where concepts are looked up. Each is one query.
    interface Termbase {

        /// The ids of the concepts that are called so in English.
        ///
        /// @param most how many at most
        List<String> called(List<String> names, int most);

        /// Concepts by their ids, in their order.
        List<Concept> concepts(List<String> ids);
    }

    /// With two queries, however many types there are.
    KnownVocabulary of(Termbase terms, List<String> crimes) {
        List<KnownConcept> concepts = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        for (String crime : crimes) {
            concepts.add(new KnownConcept(KnowledgePaths.CRIME_TYPES + "#" + crime, called(crime)));
            same(crime).forEach(ids::add);
            name(crime, InterfaceLanguage.ENGLISH).ifPresent(names::add);
        }
        ids.addAll(terms.called(names, MOST));
        terms.concepts(List.copyOf(ids)).stream()
                .map(this::concept)
                .filter(concept -> !concept.terms().isEmpty())
                .limit(MOST)
                .forEach(concepts::add);
        return new KnownVocabulary(languages, telling(concepts));
    }

    /// Without those that say no word that another one does not say too. Of two alike the later stays: the termbase
    /// has it and tells its source.
    static List<KnownConcept> telling(List<KnownConcept> concepts) {
        List<Set<List<String>>> words = concepts.stream()
                .map(concept -> concept.terms().stream()
                        .map(term -> List.of(term.language(), term.text().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toSet()))
                .toList();
        return IntStream.range(0, words.size())
                .filter(one -> IntStream.range(0, words.size())
                        .noneMatch(other -> other != one
                                && words.get(other).containsAll(words.get(one))
                                && (other > one
                                        || words.get(other).size()
                                                > words.get(one).size())))
                .mapToObj(concepts::get)
                .toList();
    }

    /// Types of other schemes that are exactly or nearly the same.
    private Stream<String> same(String crime) {
        return schemes.mappings(crime).stream()
                .filter(mapping -> mapping.relation() == Relation.EXACT || mapping.relation() == Relation.CLOSE)
                .map(Mapping::to);
    }

    private List<KnownTerm> called(String crime) {
        Map<String, KnownTerm> called = new LinkedHashMap<>();
        for (String tag : languages) {
            InterfaceLanguage.ofTag(tag)
                    .flatMap(language -> name(crime, language))
                    .ifPresent(name -> called.put(tag, new KnownTerm(tag, name, "", false, "", "")));
        }
        return List.copyOf(called.values());
    }

    private Optional<String> name(String crime, InterfaceLanguage language) {
        return CrimeTypes.name(crime, new Localizer(messages, language));
    }

    private KnownConcept concept(Concept concept) {
        return new KnownConcept(
                KnowledgePaths.term(concept.id()),
                concept.terms().stream()
                        .filter(term -> languages.contains(term.language()) && usable(term))
                        .map(term -> new KnownTerm(
                                term.language(),
                                term.text(),
                                term.region(),
                                !term.remark().reviewer().isEmpty(),
                                term.remark().note(),
                                term.remark().source()))
                        .toList());
    }

    /// Whether it is a term to use and means the concept, at least in part.
    private static boolean usable(Concept.Term term) {
        boolean current = term.status() == Status.PREFERRED || term.status() == Status.ADMITTED;
        Equivalence equivalence = term.remark().equivalence();
        return current && (equivalence == Equivalence.FULL || equivalence == Equivalence.PARTIAL);
    }
}
