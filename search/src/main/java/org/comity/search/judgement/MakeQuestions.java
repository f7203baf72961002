package org.comity.search.judgement;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.search.analysis.Analyses;

/// `./comity make-questions OUT [--seed N]`: makes collections of paragraphs and questions in one language
/// each, from `library/parallel`. Paragraphs are pieces of articles (TICO-19) or sentences put together
/// (Tatoeba); a question is made of one of their sentences, see [Questioning]. The same library and seed give
/// the same files.
public final class MakeQuestions {

    private static final int SENTENCES = 6;
    private static final int MOST_QUESTIONS = 500;
    private static final int FEWEST_SENTENCES = 300;
    private static final String USAGE = "usage: ./comity make-questions OUT [--seed N]";

    private final Path library;
    private final Path out;
    private final long seed;
    private final PrintStream told;

    private MakeQuestions(Path library, Path out, long seed, PrintStream told) {
        this.library = library;
        this.out = out;
        this.seed = seed;
        this.told = told;
    }

    /// The command. The script adds where the library is: `--library FOLDER`.
    public static void main(String[] words) throws IOException {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), told));
    }

    static int run(List<String> words, PrintStream told) throws IOException {
        Path library = Path.of("library");
        long seed = Half.SEED;
        List<String> rest = new ArrayList<>(words);
        for (String option : List.of("--library", "--seed")) {
            int at = rest.indexOf(option);
            if (at >= 0 && at + 1 < rest.size()) {
                String value = rest.remove(at + 1);
                rest.remove(at);
                if (option.equals("--seed") && value.matches("-?[0-9]{1,18}")) {
                    seed = Long.parseLong(value);
                } else if (option.equals("--library")) {
                    library = Path.of(value);
                } else {
                    rest.add(value);
                }
            }
        }
        if (rest.size() != 1 || rest.getFirst().startsWith("-")) {
            told.println(USAGE);
            return 2;
        }
        new MakeQuestions(library, Path.of(rest.getFirst()), seed, told).make();
        return 0;
    }

    private void make() throws IOException {
        told.println("seed " + seed);
        Map<String, List<List<String>>> articles = new TreeMap<>();
        Path folder = library.resolve("parallel").resolve("tico-19");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".tsv.gz")) {
                    articles.put(name.replace(".tsv.gz", ""), pieces(PackedRows.read(file, 2)));
                }
            }
        }
        for (Map.Entry<String, List<List<String>>> each : articles.entrySet()) {
            write("articles-" + each.getKey(), each.getKey(), each.getValue());
        }
        Map<String, List<String>> sentences = new TreeMap<>();
        Path tatoeba = library.resolve("parallel").resolve("tatoeba").resolve("sentences.tsv.gz");
        for (List<String> row : PackedRows.read(tatoeba, 3)) {
            sentences.computeIfAbsent(row.getFirst(), key -> new ArrayList<>()).add(row.getLast());
        }
        for (Map.Entry<String, List<String>> each : sentences.entrySet()) {
            if (each.getValue().size() >= FEWEST_SENTENCES) {
                write("sentences-" + each.getKey(), each.getKey(), together(each.getValue()));
            }
        }
    }

    /// Sentences that follow each other in an article.
    private static List<List<String>> pieces(List<List<String>> segments) {
        Map<String, List<List<String>>> byArticle = new LinkedHashMap<>();
        for (List<String> segment : segments) {
            String article = segment.getFirst().replaceFirst(":.*$", "");
            List<List<String>> pieces = byArticle.computeIfAbsent(article, key -> new ArrayList<>());
            if (pieces.isEmpty() || pieces.getLast().size() == SENTENCES) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(segment.getLast());
        }
        return byArticle.values().stream().flatMap(List::stream).toList();
    }

    /// Sentences that have nothing to do with each other.
    private List<List<String>> together(List<String> sentences) {
        List<String> shuffled = sentences.stream()
                .distinct()
                .sorted(Comparator.comparing(sentence -> Half.lot(seed, sentence)))
                .toList();
        List<List<String>> all = new ArrayList<>();
        for (int at = 0; at + SENTENCES <= shuffled.size(); at += SENTENCES) {
            all.add(shuffled.subList(at, at + SENTENCES));
        }
        return all;
    }

    private void write(String name, String tag, List<List<String>> paragraphs) throws IOException {
        Questioning questioning = new Questioning(
                Analyses.base(tag),
                paragraphs.stream().map(each -> String.join(" ", each)).toList());
        CollectionWriter collection = new CollectionWriter(name);
        Random random = new Random(seed);
        int questions = 0;
        for (int at = 0; at < paragraphs.size(); at++) {
            List<String> paragraph = paragraphs.get(at);
            collection.document("p" + at, tag, "", String.join(" ", paragraph));
            String question = questioning.question(paragraph.get(random.nextInt(paragraph.size())), random);
            if (!question.isEmpty() && questions < MOST_QUESTIONS) {
                questions++;
                collection.query("q" + at, tag, question);
                collection.answer("q" + at, "p" + at);
            }
        }
        collection.write(out);
        told.println(collection.summary());
    }
}
