package org.comity.search.bridge.learning;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.search.analysis.Analyses;
import org.comity.search.bridge.Table;
import org.comity.search.bridge.TableFile;
import org.comity.search.judgement.Half;

/// `./comity build-bridge [OUT] [--without-sharealike] [--learn-half SEED]`: learns the translation tables from
/// the library and writes them to OUT/library/bridge and OUT/library-sharealike/bridge; docs/search-bridge.md
/// describes them. The same library gives the same files. Exit code 0 when they are written, 1 when something
/// failed, 2 for a wrong call.
public final class BuildBridge {

    private static final String USAGE = "usage: ./comity build-bridge [OUT] [--without-sharealike] [--learn-half SEED]";

    private final PrintStream out;
    private final PrintStream err;
    private final Analyses analyses = new Analyses();

    BuildBridge(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// The command. The script adds where the library is: `--home FOLDER`.
    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new BuildBridge(out, err).run(List.of(words)));
    }

    private record Wish(Path home, Path out, boolean shareAlike, OptionalLong seed) {

        static Wish of(List<String> words) {
            Path home = Path.of("");
            Optional<Path> out = Optional.empty();
            boolean shareAlike = true;
            OptionalLong seed = OptionalLong.empty();
            Iterator<String> next = words.iterator();
            while (next.hasNext()) {
                String word = next.next();
                if (word.equals("--without-sharealike")) {
                    shareAlike = false;
                } else if (word.equals("--learn-half") && next.hasNext()) {
                    seed = OptionalLong.of(Long.parseLong(next.next()));
                } else if (word.equals("--home") && next.hasNext()) {
                    home = Path.of(next.next());
                } else if (!word.startsWith("--") && out.isEmpty()) {
                    out = Optional.of(Path.of(word));
                } else {
                    throw new IllegalArgumentException(USAGE);
                }
            }
            return new Wish(home, out.orElse(home), shareAlike, seed);
        }

        boolean isLeftOut(String article) {
            return seed.isPresent() && Half.of(seed.getAsLong(), article) == Half.REPORT;
        }
    }

    /// Learns and writes, and returns the exit code.
    int run(List<String> words) {
        Wish wish;
        try {
            wish = Wish.of(words);
        } catch (NumberFormatException | InvalidPathException e) {
            err.println("build-bridge: " + e.getMessage() + "; " + USAGE);
            return 2;
        } catch (IllegalArgumentException e) {
            err.println("build-bridge: " + e.getMessage());
            return 2;
        }
        try {
            build(wish);
            return 0;
        } catch (IOException | UncheckedIOException e) {
            err.println("build-bridge: " + e);
            return 1;
        }
    }

    private void build(Wish wish) throws IOException {
        wish.seed().ifPresent(seed -> out.println("without the half to report of seed " + seed));
        Path library = wish.home().resolve("library");
        List<Parallel> all = new ArrayList<>(new ParallelTexts(library, wish::isLeftOut).all());
        all.addAll(Concepts.all(library, wish::isLeftOut));
        List<String> languages = new ArrayList<>(BridgeLanguages.OTHERS);
        languages.add(BridgeLanguages.PIVOT);
        all.addAll(new LocaleNames(languages).all());
        Path folder = wish.out().resolve("library").resolve("bridge");
        for (String language : BridgeLanguages.OTHERS) {
            learn(all, List.of(language, BridgeLanguages.PIVOT), folder);
        }
        for (List<String> pair : BridgeLanguages.DIRECT) {
            learn(all, pair, folder);
        }
        if (wish.shareAlike()) {
            buildShareAlike(wish);
        }
    }

    private void buildShareAlike(Wish wish) throws IOException {
        Path lists = wish.home().resolve("library-sharealike").resolve("wiktionary");
        Path folder = wish.out().resolve("library-sharealike").resolve("bridge");
        for (String language : BridgeLanguages.OTHERS) {
            Path list = lists.resolve("en-" + language + ".tsv.gz");
            if (Files.exists(list)) {
                learn(Concepts.wordList(list, language), List.of(language, BridgeLanguages.PIVOT), folder);
            }
        }
    }

    private void learn(List<Parallel> all, List<String> pair, Path folder) throws IOException {
        String first = pair.stream().sorted().toList().getFirst();
        String second = pair.stream().sorted().toList().getLast();
        Map<String, Lexicon> lexicons = new HashMap<>();
        pair.forEach(language -> lexicons.put(language, new Lexicon(analyses, language)));
        PairLearning learning = new PairLearning(
                lexicons.getOrDefault(first, new Lexicon(analyses, first)),
                lexicons.getOrDefault(second, new Lexicon(analyses, second)));
        for (Parallel parallel : all) {
            parallel.pairs(first, second).forEach(each -> learning.add(each, parallel.isConcept()));
        }
        Table table = learning.table(first, second);
        Files.createDirectories(folder);
        Path file = folder.resolve(TableFile.name(first, second));
        TableFile.write(table, file);
        out.println(String.format(
                Locale.ROOT, "%s: %,d terms, %,d bytes", folder.relativize(file), table.size(), Files.size(file)));
    }
}
