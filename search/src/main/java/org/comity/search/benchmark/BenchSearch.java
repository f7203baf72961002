package org.comity.search.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.comity.search.analysis.Readings;
import org.comity.search.evaluation.TemporaryFolder;
import org.comity.search.index.Plan;
import org.comity.search.index.SharedWriting;
import org.comity.search.index.View;
import org.comity.search.lucene.Yardstick;

/// `./comity bench-search [NUMBER] [--opensearch HOSTS]`: makes NUMBER works (100,000 unless said otherwise), and
/// measures how fast they are
/// taken in, found, suggested and seen after they were saved.
public final class BenchSearch {

    private static final long SEED = 7;
    private static final int PORTION = 4000;
    private static final int WARM = 1500;
    private static final int QUESTIONS = 2000;
    private static final int SLOWER = 5;
    private static final int SAVES = 300;
    private static final int WARM_SAVES = 40;
    private static final double SECOND = 1e9;

    private final PrintStream out;
    private final GeneratedWorks works;
    private final int number;
    private final Parts parts;
    private final int questions;
    private final int warm;

    private BenchSearch(PrintStream out, GeneratedWorks works, int number, Parts parts) {
        this.out = out;
        this.works = works;
        this.number = number;
        this.parts = parts;
        // a cluster takes many times as long, and warms up as slowly
        int slower = parts.yardstick().isPresent() ? 1 : SLOWER;
        this.questions = QUESTIONS / slower;
        this.warm = WARM / slower;
    }

    /// The command. The script adds where the library is: `--library FOLDER`.
    public static void main(String[] words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path library = Path.of(words[1]).toAbsolutePath();
        List<String> rest = new ArrayList<>(List.of(words).subList(2, words.length));
        List<URI> hosts = hosts(rest);
        int number = rest.isEmpty() ? 100_000 : Integer.parseInt(rest.getFirst());
        out.printf("%,d works in %s, seed %d%n", number, String.join(", ", LibraryTexts.LANGUAGES), SEED);
        out.println(machine());
        GeneratedWorks works = new GeneratedWorks(LibraryTexts.of(library), SEED);
        try (TemporaryFolder folder = TemporaryFolder.make("comity-bench-search-");
                Parts parts = hosts.isEmpty()
                        ? Parts.inside(library.resolveSibling(""), folder.path())
                        : Parts.inCluster(library.resolveSibling(""), hosts)) {
            new BenchSearch(out, works, number, parts).run(folder.path());
        }
    }

    /// Takes the addresses of a cluster out of the words of the command.
    private static List<URI> hosts(List<String> words) {
        int at = words.indexOf("--opensearch");
        if (at < 0) {
            return List.of();
        }
        if (at + 1 == words.size()) {
            throw new IllegalArgumentException("--opensearch needs the addresses of the cluster, with commas between.");
        }
        words.remove(at);
        return Stream.of(words.remove(at).split(",", -1)).map(URI::create).toList();
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "machine: %d processors, %s %s, Java %s, heap of at most %,d MB, load before the start %.2f%n",
                runtime.availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version(),
                runtime.maxMemory() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void run(Path folder) throws IOException {
        takeIn(folder);
        Timings.head(out);
        find();
        suggest();
        save();
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private void takeIn(Path folder) throws IOException {
        long nanos = 0;
        long cpu = 0;
        long text = 0;
        long letters = 0;
        for (int at = 0; at < number; at += PORTION) {
            List<SearchDocument> some = new ArrayList<>();
            for (int each = at; each < Math.min(number, at + PORTION); each++) {
                some.add(works.work(each));
            }
            long cpuBefore = cpu();
            long begun = System.nanoTime();
            try (SharedWriting writing = new SharedWriting(parts.index())) {
                some.forEach(work -> writing.replace(work.work(), List.of(work)));
                writing.finish();
            }
            nanos += System.nanoTime() - begun;
            cpu += cpu() - cpuBefore;
            text += some.stream().mapToLong(BenchSearch::bytes).sum();
            letters +=
                    some.stream().mapToLong(work -> work.text().body().length()).sum();
        }
        long cpuBefore = cpu();
        long begun = System.nanoTime();
        parts.index().settle();
        parts.index().publish();
        parts.index().commit("bench");
        nanos += System.nanoTime() - begun;
        cpu += cpu() - cpuBefore;
        long size = size(folder);
        out.printf(
                Locale.ROOT, "texts: %,d letters on average, %,d bytes with title%n", letters / number, text / number);
        out.printf(
                Locale.ROOT,
                "taken in: %.0f works a second; %.2f ms of CPU for a work, all threads together%n",
                number / (nanos / SECOND),
                cpu / 1e6 / number);
        if (parts.yardstick().isPresent()) {
            out.printf(
                    Locale.ROOT, "index: %.2f times the text (%,d of %,d bytes)%n", (double) size / text, size, text);
        }
        out.println();
    }

    private static long bytes(SearchDocument work) {
        return work.title().getBytes(StandardCharsets.UTF_8).length
                + (long) work.text().body().getBytes(StandardCharsets.UTF_8).length;
    }

    private SearchRequest question(SplittableRandom random, Bridge bridge) {
        int like = random.nextInt(number);
        Reader reader = new Reader(works.reader(random), List.of(works.language(like), "en"));
        return new SearchRequest(works.question(like, random), Map.of(), reader, bridge, Window.FIRST);
    }

    private void find() {
        Optional<Yardstick> yardstick = parts.yardstick();
        SplittableRandom warming = new SplittableRandom(SEED);
        for (int at = 0; at < warm; at++) {
            parts.search().find(question(warming, Bridge.ON));
        }
        Timings bridged = new Timings(questions);
        Timings alone = new Timings(questions);
        Timings bare = new Timings(questions);
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int at = 0; at < questions; at++) {
            SearchRequest question = question(random, Bridge.ON);
            SearchRequest without = new SearchRequest(
                    question.text(), question.chosen(), question.reader(), Bridge.OFF, question.window());
            bridged.measure(() -> parts.search().find(question));
            alone.measure(() -> parts.search().find(without));
            yardstick.ifPresent(lucene -> {
                Plan plan = parts.plan(question);
                bare.measure(() -> lucene.search(plan, question.reader().audiences(), Window.FIRST.size()));
            });
        }
        bridged.row(out, "question, with bridge, trimming, facets and marked words");
        alone.row(out, "question, without bridge");
        if (yardstick.isPresent()) {
            bare.row(out, "the first of these, bare Lucene: the same query for its best hits, nothing around it");
        }
    }

    private void suggest() {
        Timings timings = new Timings(questions);
        SplittableRandom random = new SplittableRandom(SEED + 2);
        for (int at = -warm / 3; at < questions; at++) {
            String typed = works.beginning(random.nextInt(number), random);
            Reader reader = new Reader(works.reader(random), List.of("en"));
            Runnable suggest = () -> parts.search().suggest(typed, reader, 8);
            if (at < 0) {
                suggest.run();
            } else {
                timings.measure(suggest);
            }
        }
        timings.row(out, "suggestions");
    }

    private void save() {
        Timings timings = new Timings(SAVES);
        for (int at = -WARM_SAVES; at < SAVES; at++) {
            SearchDocument work = works.work(number + at + WARM_SAVES);
            SearchDocument open = SearchDocument.open(
                    work.work(), work.language(), work.text(), work.path(), work.references(), work.facets());
            if (at < 0) {
                see(open);
            } else {
                timings.measure(() -> see(open));
            }
        }
        timings.row(out, "from saved to found, without the outbox");
    }

    private void see(SearchDocument work) {
        parts.index().replace(work.work(), List.of(work));
        parts.index().publish();
        try (View view = parts.index().view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            String title = Readings.key(work.title());
            if (view.titled(work.work().kind(), title, 1).isEmpty()) {
                throw new IllegalStateException(work.work().key() + " was saved and is not found");
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
