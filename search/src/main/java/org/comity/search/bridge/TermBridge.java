package org.comity.search.bridge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.search.analysis.Analyses;
import org.comity.search.planning.Bridge;
import org.jspecify.annotations.Nullable;

/// The terms of a termbase on top of another bridge, so that a new term improves search at once. A term of
/// several words is known as a whole: 人口販運 means *trafficking in persons*, whatever its words mean. Terms come
/// before what the other bridge says. Thread-safe: concepts may be put in and taken out while others ask.
public final class TermBridge implements Bridge {

    /// How sure a term is beside what was learned.
    private static final double TERMS = 0.75;

    private final Analyses analyses;
    private final Bridge below;
    private final Map<String, Concept> byId = new HashMap<>();

    /// Concepts by base language and key of a term.
    private final Map<String, Map<String, List<Concept>>> byTerm = new ConcurrentHashMap<>();

    /// What a concept is called, by base language.
    private record Concept(String id, Map<String, List<Entry>> names) {}

    /// Knows no terms yet.
    ///
    /// @param below asked too
    public TermBridge(Analyses analyses, Bridge below) {
        this.analyses = analyses;
        this.below = below;
    }

    /// Puts a concept in the place of the one with the same id.
    ///
    /// @param names by BCP 47 tag, the preferred one first; names that are too long for a phrase are passed over;
    /// none take the concept out
    public synchronized void put(String id, Map<String, List<String>> names) {
        remove(id);
        Map<String, List<Entry>> entries = new TreeMap<>();
        new TreeMap<>(names).forEach((tag, some) -> {
            String language = Analyses.base(tag);
            some.forEach(name -> entry(language, name).ifPresent(entry -> {
                List<Entry> all = entries.computeIfAbsent(language, any -> new ArrayList<>());
                // the two scripts of Chinese have the same terms
                if (all.stream().noneMatch(other -> other.term().equals(entry.term()))) {
                    all.add(entry);
                }
            }));
        });
        if (entries.size() < 2) {
            return;
        }
        Concept concept = new Concept(id, entries);
        byId.put(id, concept);
        entries.forEach((language, all) ->
                all.forEach(entry -> byTerm.computeIfAbsent(language, any -> new ConcurrentHashMap<>())
                        .merge(entry.term(), List.of(concept), TermBridge::together)));
    }

    private static List<Concept> together(List<Concept> some, List<Concept> others) {
        List<Concept> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /// Takes a concept out, if it is there.
    public synchronized void remove(String id) {
        @Nullable Concept concept = byId.remove(id);
        if (concept != null) {
            concept.names()
                    .forEach((language, entries) -> entries.forEach(entry -> byTerm.getOrDefault(language, Map.of())
                            .computeIfPresent(entry.term(), (term, concepts) -> without(concepts, id))));
        }
    }

    private static @Nullable List<Concept> without(List<Concept> concepts, String id) {
        List<Concept> left =
                concepts.stream().filter(each -> !each.id().equals(id)).toList();
        return left.isEmpty() ? null : left;
    }

    /// Takes out all concepts whose ids are not among these.
    public synchronized void retain(Set<String> ids) {
        Set.copyOf(byId.keySet()).stream().filter(id -> !ids.contains(id)).forEach(this::remove);
    }

    /// The words that say something, or all where none does.
    private Optional<Entry> entry(String language, String name) {
        List<String> terms = analyses.terms(language, name);
        List<String> meaningful = terms.stream()
                .filter(term -> !analyses.isStopWord(language, term))
                .toList();
        List<String> key = meaningful.isEmpty() ? terms : meaningful;
        return key.isEmpty() || key.size() > LONGEST_PHRASE
                ? Optional.empty()
                : Optional.of(new Entry(String.join(" ", key), name.strip()));
    }

    @Override
    public List<Meaning> meanings(String from, String term, String to) {
        List<Meaning> others = below.meanings(from, term, to);
        List<Concept> concepts = byTerm.getOrDefault(from, Map.of()).getOrDefault(term, List.of());
        if (concepts.isEmpty() || from.equals(to)) {
            return others;
        }
        Weighing named = new Weighing();
        concepts.forEach(concept -> concept.names()
                .getOrDefault(to, List.of())
                .forEach(entry -> named.add(List.of(new Meaning(entry.term(), entry.surface(), 1)), 1)));
        List<Meaning> names = named.best(BridgeTables.MOST);
        if (names.isEmpty()) {
            return others;
        }
        Weighing all = new Weighing();
        all.add(names, TERMS);
        all.add(others, 1 - TERMS);
        return all.best(BridgeTables.MOST);
    }
}
