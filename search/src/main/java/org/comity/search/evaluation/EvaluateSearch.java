package org.comity.search.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comity.search.bridge.BridgeTables;
import org.comity.search.planning.Bridge;

/// `./comity evaluate-search FOLDER [--run FILE] [--baseline | --without-bridge] [--bridge FOLDER]`: indexes a
/// collection into a temporary index, asks its queries and prints how well they were answered;
/// docs/search-quality.md describes files and figures. Exit code 0 when all was measured, 1 when something
/// failed on the way, 2 for a wrong call or a collection with faults.
public final class EvaluateSearch {

    /// Kept, because a logger that nobody holds forgets its level. What Lucene says of the machine is no result.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final Function<Path, EvaluatedEngine.Opening> product;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;

    /// @param product what is measured, given the folder that holds the libraries
    EvaluateSearch(
            Function<Path, EvaluatedEngine.Opening> product, InstantSource clock, PrintStream out, PrintStream err) {
        this.product = product;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /// The command.
    public static void main(String[] words) {
        LUCENE.setLevel(Level.SEVERE);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new EvaluateSearch(EvaluateSearch::withBridge, Clock.systemUTC(), out, err).run(List.of(words)));
    }

    private static EvaluatedEngine.Opening withBridge(Path home) {
        return folder -> {
            BridgeTables tables = BridgeTables.of(home);
            // nothing is measured with a damaged table
            tables.prepare();
            return ProductEngine.open(folder, tables);
        };
    }

    /// Evaluates and returns the exit code.
    int run(List<String> words) {
        Arguments arguments;
        try {
            arguments = Arguments.of(words);
        } catch (IllegalArgumentException e) {
            err.println("evaluate-search: " + e.getMessage());
            return 2;
        }
        try {
            return evaluate(arguments);
        } catch (IOException | UncheckedIOException e) {
            err.println("evaluate-search: nothing was measured: " + e);
            return 1;
        }
    }

    private int evaluate(Arguments arguments) throws IOException {
        Progress progress = new Progress(clock, err::println);
        Faults faults = new Faults();
        Optional<TestCollection> read =
                CollectionReader.read(arguments.folder(), arguments.run().isPresent(), faults, progress);
        if (read.isEmpty()) {
            refuse(faults);
            return 2;
        }
        TestCollection collection = read.get();
        Figures figures;
        try (TemporaryFolder index = TemporaryFolder.make("comity-evaluation-");
                EvaluatedEngine engine = opening(arguments).open(index.path())) {
            figures = measure(new Evaluation(collection, engine, progress), arguments.run());
        }
        out.println(String.format(
                Locale.ROOT,
                "%,d documents, %,d queries\n",
                collection.size(),
                collection.queries().size()));
        out.print(FigureTable.of(figures));
        return 0;
    }

    private EvaluatedEngine.Opening opening(Arguments arguments) {
        return switch (arguments.engine()) {
            case PRODUCT -> product.apply(arguments.bridges());
            case PRODUCT_WITHOUT_BRIDGE -> folder -> ProductEngine.open(folder, Bridge.NONE);
            case BASELINE -> BaselineEngine::open;
        };
    }

    private static Figures measure(Evaluation evaluation, Optional<Path> run) throws IOException {
        if (run.isEmpty()) {
            return evaluation.run((query, ranking) -> {});
        }
        try (RunFile file = RunFile.begin(run.get())) {
            Figures figures = evaluation.run(file::add);
            file.finish();
            return figures;
        }
    }

    private void refuse(Faults faults) {
        faults.first().forEach(fault -> err.println(fault.text()));
        if (faults.count() > faults.first().size()) {
            err.println("%d faults, the first %d of them shown; nothing was measured."
                    .formatted(faults.count(), Faults.MOST));
        } else {
            err.println("%d fault%s; nothing was measured.".formatted(faults.count(), faults.count() == 1 ? "" : "s"));
        }
    }
}
