package org.comity.search.bridge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.search.planning.Bridge;
import org.jspecify.annotations.Nullable;

/// The bridge of translation tables in folders, one per pack. What packs say of a pair of languages is added
/// up. Where no table leads from one language to the other, the way goes by English: the product of both
/// weights, summed over what the term is called in English, and the less the more else the end means there. A
/// table is read when it is first needed and then kept. Thread-safe.
public final class BridgeTables implements Bridge {

    /// How many meanings of a term are given.
    public static final int MOST = 8;

    private static final System.Logger LOG = System.getLogger(BridgeTables.class.getName());

    private static final int REMEMBERED = 20_000;

    private static final String PIVOT = "en";

    /// Meanings in English that are this much less likely than the best are no way to another language.
    private static final double UNLIKELY = 0.1;

    /// Files by their names, a map per pack.
    private final List<Map<String, Path>> packs;

    /// What was asked last: one question asks for the same many times, and the way by English goes through common
    /// words.
    private final Cache<Asked, List<Meaning>> asked =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Asked(String from, String term, String to) {}

    private final Map<Path, Optional<Table>> tables = new ConcurrentHashMap<>();

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

    /// Reads all tables, so that the first question does not wait for them.
    ///
    /// @throws IOException when a table cannot be read; the message says which and why
    public void prepare() throws IOException {
        for (Map<String, Path> pack : packs) {
            for (Map.Entry<String, Path> each : new TreeMap<>(pack).entrySet()) {
                if (each.getKey().matches("[a-z]+-[a-z]+\\.gz")) {
                    String[] languages = each.getKey().split("[-.]", -1);
                    tables.put(each.getValue(), Optional.of(read(each.getValue(), languages[0], languages[1])));
                }
            }
        }
    }

    /// Reads the tables that lead from one of these languages to another, so that the first questions do not wait for
    /// them. One that cannot be read is logged.
    ///
    /// @param languages base languages
    public void prepare(Set<String> languages) {
        for (String first : languages) {
            for (String second : languages) {
                if (first.compareTo(second) < 0) {
                    files(first, second).forEach(file -> table(file, first, second));
                }
            }
        }
    }

    private List<Path> files(String first, String second) {
        return packs.stream()
                .flatMap(pack -> Optional.ofNullable(pack.get(TableFile.name(first, second))).stream())
                .toList();
    }

    private Optional<Table> table(Path file, String first, String second) {
        return tables.computeIfAbsent(file, any -> {
            try {
                return Optional.of(read(file, first, second));
            } catch (IOException e) {
                // search goes on without it; `prepare` has refused it in words
                LOG.log(System.Logger.Level.ERROR, "{0} Search goes on without it.", e.getMessage());
                return Optional.empty();
            }
        });
    }

    /// What all packs say. A table that cannot be read is logged once and passed over.
    @Override
    public List<Meaning> meanings(String from, String term, String to) {
        if (from.equals(to)) {
            return List.of();
        }
        Asked question = new Asked(from, term, to);
        @Nullable List<Meaning> known = asked.getIfPresent(question);
        if (known == null) {
            // not under a lock: a way by English asks for others
            known = found(from, term, to);
            asked.put(question, known);
        }
        return known;
    }

    private List<Meaning> found(String from, String term, String to) {
        Weighing all = new Weighing();
        all.add(direct(from, term, to), 1);
        if (!from.equals(PIVOT) && !to.equals(PIVOT)) {
            all.add(byEnglish(from, term, to), 1);
        }
        return all.best(MOST);
    }

    private List<Meaning> byEnglish(String from, String term, String to) {
        Weighing all = new Weighing();
        List<Meaning> english = meanings(from, term, PIVOT);
        // what is unlikely in English must not become likely because nothing else is known from there
        double least = english.isEmpty() ? 0 : UNLIKELY * english.getFirst().weight();
        for (Meaning each : english) {
            if (each.weight() >= least) {
                all.add(meanings(PIVOT, each.term(), to), each.weight());
            }
        }
        return bothWays(all.best(MOST), english, to);
    }

    /// A word of many meanings in English leads astray: تسليم is delivery, which is *Lieferung*, and *Geburt*
    /// where a child is delivered; but *Geburt* is first of all birth. So the way is weighed by the way back too
    /// (inverse consultation: Tanaka and Umemura 1994, "Construction of a Bilingual Dictionary Intermediated by a
    /// Third Language").
    private List<Meaning> bothWays(List<Meaning> meanings, List<Meaning> english, String to) {
        Set<String> named = english.stream().map(Meaning::term).collect(Collectors.toSet());
        Weighing all = new Weighing();
        for (Meaning each : meanings) {
            double back = direct(to, each.term(), PIVOT).stream()
                    .filter(meaning -> named.contains(meaning.term()))
                    .mapToDouble(Meaning::weight)
                    .sum();
            all.add(List.of(each), Math.sqrt(back));
        }
        return all.best(MOST);
    }

    private List<Meaning> direct(String from, String term, String to) {
        boolean inOrder = from.compareTo(to) < 0;
        String first = inOrder ? from : to;
        String second = inOrder ? to : from;
        Weighing all = new Weighing();
        files(first, second)
                .forEach(file ->
                        table(file, first, second).ifPresent(table -> all.add(table.meanings(from, term, MOST), 1)));
        return all.best(MOST);
    }

    private static Table read(Path file, String first, String second) throws IOException {
        Table table = TableFile.read(file);
        if (!table.first().equals(first) || !table.second().equals(second)) {
            throw new IOException("%s holds the languages %s and %s, not those of its name."
                    .formatted(file, table.first(), table.second()));
        }
        return table;
    }
}
