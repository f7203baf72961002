package org.comity.search.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.SearchRequest;
import org.comity.search.SearchRequest.Bridge;
import org.comity.search.SearchRequest.Reader;
import org.comity.search.SearchRequest.Window;
import org.comity.search.analysis.Analyses;
import org.comity.search.finding.FindingWorks;
import org.comity.search.index.CurrentIndex;
import org.comity.search.index.View;
import org.comity.search.judgement.LibrarySentences;
import org.comity.search.lucene.LuceneIndex;
import org.comity.search.lucene.Yardstick;

/// `./comity bench-search [NUMBER]`: makes NUMBER works (100,000 unless said otherwise), and measures how fast they are
/// taken in, found, suggested and seen after they were saved.
public final class BenchSearch {

    private static final long SEED = 7;
    private static final int LANGUAGES = 8;
    private static final int WARM = 1500;
    private static final int QUESTIONS = 2000;
    private static final int SAVES = 300;
    private static final double NANOS = 1e6;

    private final PrintStream out;
    private final GeneratedWorks works;
    private final int number;
    private final Analyses analyses = new Analyses();

    private BenchSearch(PrintStream out, GeneratedWorks works, int number) {
        this.out = out;
        this.works = works;
        this.number = number;
    }

    /// The command. The script adds where the library is: `--library FOLDER`.
    public static void main(String[] words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path library = Path.of(words[1]);
        int number = words.length > 2 ? Integer.parseInt(words[2]) : 100_000;
        Map<String, List<String>> sentences = LibrarySentences.of(library);
        List<String> languages = sentences.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .limit(LANGUAGES)
                .map(Map.Entry::getKey)
                .toList();
        out.printf("seed %d, %,d works in %s%n%n", SEED, number, languages);
        Path folder = Files.createTempDirectory("comity-bench-search-");
        try {
            new BenchSearch(out, new GeneratedWorks(sentences, languages, SEED), number).run(folder);
        } finally {
            delete(folder);
        }
    }

    private void run(Path folder) throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder, analyses, reference -> Set.of())) {
            takeIn(index, folder);
            CurrentIndex current = new CurrentIndex();
            current.exchange(index);
            FindingWorks search = Parts.search(current, analyses);
            out.println("| what | p50 ms | p95 ms | p99 ms |");
            out.println("|---|---:|---:|---:|");
            find(search, index);
            suggest(search);
            save(index);
        }
    }

    private void takeIn(LuceneIndex index, Path folder) throws IOException {
        List<SearchDocument> some = new ArrayList<>();
        long nanos = 0;
        long text = 0;
        for (int at = 0; at < number; at++) {
            some.add(works.work(at));
            if (some.size() == 1000 || at + 1 == number) {
                long begun = System.nanoTime();
                some.forEach(work -> index.replace(work.work(), List.of(work)));
                nanos += System.nanoTime() - begun;
                text += some.stream().mapToLong(BenchSearch::bytes).sum();
                some.clear();
            }
        }
        long begun = System.nanoTime();
        index.publish();
        index.commit("bench");
        nanos += System.nanoTime() - begun;
        long size = size(folder);
        out.printf(Locale.ROOT, "taken in: %.0f works a second%n", number / (nanos / 1e9));
        out.printf(Locale.ROOT, "index: %.2f times the text (%,d of %,d bytes)%n%n", (double) size / text, size, text);
    }

    private static long bytes(SearchDocument work) {
        return work.title().getBytes(StandardCharsets.UTF_8).length
                + (long) work.text().body().getBytes(StandardCharsets.UTF_8).length;
    }

    private SearchRequest question(SplittableRandom random, Bridge bridge) {
        String language = works.language(random.nextInt(number));
        Reader reader = new Reader(works.reader(random), List.of(language, "en"));
        return new SearchRequest(works.question(language, random), Map.of(), reader, bridge, Window.FIRST);
    }

    private void find(FindingWorks search, LuceneIndex index) {
        Yardstick yardstick = new Yardstick(index);
        SplittableRandom warming = new SplittableRandom(SEED);
        for (int at = 0; at < WARM; at++) {
            search.find(question(warming, Bridge.ON));
        }
        long[] bridged = new long[QUESTIONS];
        long[] alone = new long[QUESTIONS];
        long[] bare = new long[QUESTIONS];
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int at = 0; at < QUESTIONS; at++) {
            SearchRequest question = question(random, Bridge.ON);
            SearchRequest without = new SearchRequest(
                    question.text(), question.chosen(), question.reader(), Bridge.OFF, question.window());
            bridged[at] = nanos(() -> search.find(question));
            alone[at] = nanos(() -> search.find(without));
            var plan = Parts.plan(index, analyses, without);
            bare[at] = nanos(() -> yardstick.search(plan, question.reader().audiences(), 20));
        }
        row("question, with bridge, trimming, facets and marked words", bridged);
        row("question, without bridge", alone);
        row("the same question, bare Lucene", bare);
    }

    private void suggest(FindingWorks search) {
        long[] nanos = new long[QUESTIONS];
        SplittableRandom random = new SplittableRandom(SEED + 2);
        for (int at = -WARM / 3; at < QUESTIONS; at++) {
            String typed = works.beginning(random.nextInt(number), random);
            Reader reader = new Reader(works.reader(random), List.of("en"));
            nanos[Math.max(at, 0)] = nanos(() -> search.suggest(typed, reader, 8));
        }
        row("suggestions", nanos);
    }

    private void save(LuceneIndex index) {
        long[] nanos = new long[SAVES];
        for (int at = -20; at < SAVES; at++) {
            SearchDocument work = works.work(number + at + 20);
            SearchDocument open = SearchDocument.open(
                    work.work(), work.language(), work.text(), work.path(), work.references(), work.facets());
            nanos[Math.max(at, 0)] = nanos(() -> {
                index.replace(open.work(), List.of(open));
                index.publish();
                try (View view = index.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
                    view.languages();
                }
            });
        }
        row("from saved to visible, without the outbox", nanos);
    }

    private static long nanos(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private void row(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f |%n",
                what,
                sorted[sorted.length / 2] / NANOS,
                sorted[sorted.length * 95 / 100] / NANOS,
                sorted[sorted.length * 99 / 100] / NANOS);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw new IOException("%s cannot be removed".formatted(folder), e);
        }
    }
}
