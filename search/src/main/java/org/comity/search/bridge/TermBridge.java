package org.comity.search.bridge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.search.analysis.Analyses;
import org.comity.search.planning.Bridge;

/// The terms of a termbase on top of another bridge, so that a new term improves search at once. A term of
/// several words is known as a whole: 人口販運 means *trafficking in persons*, whatever its words mean. Terms come
/// before what the other bridge says. Immutable; made anew when the termbase changes.
public final class TermBridge implements Bridge {

    /// How sure a term is beside what was learned.
    private static final double TERMS = 0.75;

    private final Analyses analyses;
    private final Bridge below;

    /// Concepts by base language and key of a term.
    private final Map<String, Map<String, List<Concept>>> byTerm = new HashMap<>();

    /// What a concept is called, by base language.
    private record Concept(Map<String, List<Entry>> names) {}

    private TermBridge(Analyses analyses, Bridge below) {
        this.analyses = analyses;
        this.below = below;
    }

    /// Lays terms over a bridge.
    ///
    /// @param concepts names of each concept by BCP 47 tag, the preferred one first; names that are too long
    /// for a phrase are passed over
    /// @param below asked too
    public static TermBridge over(Analyses analyses, List<Map<String, List<String>>> concepts, Bridge below) {
        TermBridge bridge = new TermBridge(analyses, below);
        concepts.forEach(bridge::add);
        return bridge;
    }

    private void add(Map<String, List<String>> concept) {
        Concept entries = new Concept(new TreeMap<>());
        new TreeMap<>(concept).forEach((tag, names) -> {
            String language = Analyses.base(tag);
            names.forEach(name -> entry(language, name).ifPresent(entry -> {
                entries.names()
                        .computeIfAbsent(language, any -> new ArrayList<>())
                        .add(entry);
                byTerm.computeIfAbsent(language, any -> new HashMap<>())
                        .computeIfAbsent(entry.term(), any -> new ArrayList<>())
                        .add(entries);
            }));
        });
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
