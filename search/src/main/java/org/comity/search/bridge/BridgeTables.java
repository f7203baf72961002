package org.comity.search.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.search.planning.Bridge;

/// The bridge of translation tables in folders, one per pack. What packs say of a pair of languages is added up. Where
/// no table leads from one language to the other, the way goes by English: the product of both weights, summed over
/// what the term is called in English. A table is read when it is first needed and then kept. Thread-safe.
public final class BridgeTables implements Bridge {

    /// How many meanings of a term are given.
    public static final int MOST = 8;

    /// Meanings that are this much less likely than the best are noise.
    private static final double FAINT = 0.02;

    private static final String PIVOT = "en";

    private final List<Path> packs;
    private final Map<String, Optional<Table>> tables = new ConcurrentHashMap<>();

    /// @param packs folders of tables; those that do not exist are left out, because an operator may do so
    public BridgeTables(List<Path> packs) {
        this.packs = packs.stream().filter(Files::isDirectory).toList();
    }

    /// The tables that come with the library.
    ///
    /// @param home folder that holds `library` and, where it was not left out, `library-sharealike`
    public static BridgeTables of(Path home) {
        return new BridgeTables(List.of(
                home.resolve("library").resolve("bridge"),
                home.resolve("library-sharealike").resolve("bridge")));
    }

    /// @throws UncheckedIOException when a table cannot be read
    @Override
    public List<Meaning> meanings(String from, String term, String to) {
        if (from.equals(to)) {
            return List.of();
        }
        Map<String, Meaning> all = new LinkedHashMap<>();
        direct(from, term, to).forEach(meaning -> add(all, meaning, 1));
        if (!from.equals(PIVOT) && !to.equals(PIVOT)) {
            byEnglish(from, term, to).forEach(meaning -> add(all, meaning, 1));
        }
        return best(all);
    }

    private List<Meaning> byEnglish(String from, String term, String to) {
        Map<String, Meaning> all = new HashMap<>();
        for (Meaning english : direct(from, term, PIVOT)) {
            direct(PIVOT, english.term(), to).forEach(meaning -> add(all, meaning, english.weight()));
        }
        return best(all);
    }

    private List<Meaning> direct(String from, String term, String to) {
        Map<String, Meaning> all = new HashMap<>();
        for (Path pack : packs) {
            table(pack, from, to).ifPresent(table -> table.meanings(from, term, MOST)
                    .forEach(meaning -> add(all, meaning, 1)));
        }
        return best(all);
    }

    private static void add(Map<String, Meaning> all, Meaning meaning, double factor) {
        all.merge(
                meaning.term(),
                new Meaning(meaning.term(), meaning.surface(), meaning.weight() * factor),
                (one, other) -> new Meaning(one.term(), one.surface(), one.weight() + other.weight()));
    }

    /// The heaviest, their weights summing up to 1.
    private static List<Meaning> best(Map<String, Meaning> all) {
        List<Meaning> sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparingDouble(Meaning::weight).reversed().thenComparing(Meaning::term));
        double heaviest = sorted.isEmpty() ? 0 : sorted.getFirst().weight();
        List<Meaning> kept = sorted.stream()
                .limit(MOST)
                .filter(meaning -> meaning.weight() >= FAINT * heaviest)
                .toList();
        double sum = kept.stream().mapToDouble(Meaning::weight).sum();
        return kept.stream()
                .map(meaning -> new Meaning(meaning.term(), meaning.surface(), meaning.weight() / sum))
                .toList();
    }

    private Optional<Table> table(Path pack, String one, String other) {
        boolean inOrder = one.compareTo(other) < 0;
        String first = inOrder ? one : other;
        String second = inOrder ? other : one;
        Path file = pack.resolve(TableFile.name(first, second));
        return tables.computeIfAbsent(file.toString(), any -> read(file, first, second));
    }

    private static Optional<Table> read(Path file, String first, String second) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            Table table = TableFile.read(file);
            if (!table.first().equals(first) || !table.second().equals(second)) {
                throw new IOException("%s holds the languages %s and %s, not those of its name."
                        .formatted(file, table.first(), table.second()));
            }
            return Optional.of(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
