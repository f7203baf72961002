package org.comity.search.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.search.planning.Bridge;

/// The bridge of translation tables in folders, one per pack. What packs say of a pair of languages is added
/// up. Where no table leads from one language to the other, the way goes by English: the product of both
/// weights, summed over what the term is called in English. A table is read when it is first needed and then
/// kept. Thread-safe.
public final class BridgeTables implements Bridge {

    /// How many meanings of a term are given.
    public static final int MOST = 8;

    private static final String PIVOT = "en";

    /// Files by their names, a map per pack.
    private final List<Map<String, Path>> packs;

    private final Map<Path, Table> tables = new ConcurrentHashMap<>();

    /// @param packs folders of tables; those that do not exist are left out, because an operator may do so
    /// @throws UncheckedIOException when a folder cannot be listed
    public BridgeTables(List<Path> packs) {
        this.packs = packs.stream()
                .filter(Files::isDirectory)
                .map(BridgeTables::files)
                .toList();
    }

    private static Map<String, Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toMap(file -> String.valueOf(file.getFileName()), file -> file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The tables that come with the library.
    ///
    /// @param home folder that holds `library` and, where it was not left out, `library-sharealike`
    public static BridgeTables of(Path home) {
        return new BridgeTables(List.of(
                home.resolve("library").resolve("bridge"),
                home.resolve("library-sharealike").resolve("bridge")));
    }

    /// Reads all tables that were not needed yet, so that the first question does not wait for them.
    ///
    /// @throws UncheckedIOException when a table cannot be read; the message says which and why
    public void prepare() {
        for (Map<String, Path> pack : packs) {
            new TreeMap<>(pack).forEach((name, file) -> {
                if (name.matches("[a-z]+-[a-z]+\\.gz")) {
                    String[] languages = name.split("[-.]", -1);
                    table(file, languages[0], languages[1]);
                }
            });
        }
    }

    private Table table(Path file, String first, String second) {
        return tables.computeIfAbsent(file, any -> read(file, first, second));
    }

    /// @throws UncheckedIOException when a table cannot be read; the message says which and why
    @Override
    public List<Meaning> meanings(String from, String term, String to) {
        if (from.equals(to)) {
            return List.of();
        }
        Weighing all = new Weighing();
        all.add(direct(from, term, to), 1);
        if (!from.equals(PIVOT) && !to.equals(PIVOT)) {
            all.add(byEnglish(from, term, to), 1);
        }
        return all.best(MOST);
    }

    private List<Meaning> byEnglish(String from, String term, String to) {
        Weighing all = new Weighing();
        for (Meaning english : direct(from, term, PIVOT)) {
            all.add(direct(PIVOT, english.term(), to), english.weight());
        }
        return all.best(MOST);
    }

    private List<Meaning> direct(String from, String term, String to) {
        boolean inOrder = from.compareTo(to) < 0;
        String first = inOrder ? from : to;
        String second = inOrder ? to : from;
        Weighing all = new Weighing();
        for (Map<String, Path> pack : packs) {
            Optional.ofNullable(pack.get(TableFile.name(first, second)))
                    .map(file -> table(file, first, second))
                    .ifPresent(table -> all.add(table.meanings(from, term, MOST), 1));
        }
        return all.best(MOST);
    }

    private static Table read(Path file, String first, String second) {
        try {
            Table table = TableFile.read(file);
            if (!table.first().equals(first) || !table.second().equals(second)) {
                throw new IOException("%s holds the languages %s and %s, not those of its name."
                        .formatted(file, table.first(), table.second()));
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
