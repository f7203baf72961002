package org.comity.search.judgement;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// `./comity make-judgements OUT [--seed N] [--half learn|report] [--most N]`: makes collections for `./comity
/// evaluate-search` from the library's own texts, each a folder in OUT; docs/search-quality.md describes them.
/// The same library, seed and half give the same files. Exit code 0 when they are written, 1 when something
/// failed, 2 for a wrong call.
public final class MakeJudgements {

    private static final String USAGE =
            "usage: ./comity make-judgements OUT [--seed N] [--half learn|report] [--most N]";

    /// As many as the paragraphs of XQuAD (Artetxe, Ruder and Yogatama 2020).
    private static final int FEW = 240;

    private final PrintStream out;
    private final PrintStream err;

    MakeJudgements(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// The command. The script adds where the library is: `--library FOLDER`.
    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new MakeJudgements(out, err).run(List.of(words)));
    }

    private record Wish(Path library, Path out, long seed, Half half, int most) {

        static Wish of(List<String> words) {
            Path library = Path.of("library");
            Path out = Path.of("");
            long seed = Half.SEED;
            Half half = Half.REPORT;
            int most = Integer.MAX_VALUE;
            Iterator<String> next = words.iterator();
            while (next.hasNext()) {
                String word = next.next();
                if (!word.startsWith("--") && out.equals(Path.of(""))) {
                    out = Path.of(word);
                } else if (!next.hasNext()) {
                    throw new IllegalArgumentException(USAGE);
                } else {
                    switch (word) {
                        case "--library" -> library = Path.of(next.next());
                        case "--seed" -> seed = Long.parseLong(next.next());
                        case "--most" -> most = Integer.parseInt(next.next());
                        case "--half" -> half = half(next.next());
                        default -> throw new IllegalArgumentException(USAGE);
                    }
                }
            }
            if (out.equals(Path.of(""))) {
                throw new IllegalArgumentException(USAGE);
            }
            return new Wish(library, out, seed, half, most);
        }

        private static Half half(String word) {
            for (Half half : Half.values()) {
                if (half.word().equals(word)) {
                    return half;
                }
            }
            throw new IllegalArgumentException(USAGE);
        }
    }

    /// Makes the collections and returns the exit code.
    int run(List<String> words) {
        Wish wish;
        try {
            wish = Wish.of(words);
        } catch (NumberFormatException | InvalidPathException e) {
            err.println("make-judgements: " + e.getMessage() + "; " + USAGE);
            return 2;
        } catch (IllegalArgumentException e) {
            err.println("make-judgements: " + e.getMessage());
            return 2;
        }
        try {
            make(wish);
            return 0;
        } catch (IOException | UncheckedIOException e) {
            err.println("make-judgements: " + e);
            return 1;
        }
    }

    private void make(Wish wish) throws IOException {
        List<ParallelArticle> articles = articles(wish.library());
        List<CollectionWriter> collections = new ArrayList<>();
        collections.add(HeadingCollection.of(articles, wish.half(), wish.seed()));
        for (String language : ArticleShelf.LANGUAGES) {
            collections.add(SentenceCollection.of(language, articles, wish.half(), wish.seed()));
        }
        Path passages = wish.library().resolve("parallel").resolve("tico-19");
        if (Files.isDirectory(passages)) {
            collections.add(PassageCollection.of(passages, wish.half(), wish.seed()));
            Path questions = passages.resolve("questions");
            if (Files.isDirectory(questions)) {
                collections.add(PassageCollection.ofQuestions(passages, questions, wish.half(), wish.seed()));
                collections.add(PassageCollection.ofQuestions(passages, questions, wish.half(), wish.seed(), FEW));
                Path second = questions.resolve("second");
                if (wish.half() == Half.REPORT && Files.isDirectory(second)) {
                    collections.add(PassageCollection.ofMoreQuestions(passages, questions, second, wish.seed(), FEW));
                }
            }
        }
        out.printf("seed %d, half to %s%n", wish.seed(), wish.half().word());
        for (CollectionWriter collection : collections) {
            collection.limit(wish.most(), wish.seed());
            collection.write(wish.out());
            out.println(collection.summary());
        }
    }

    private List<ParallelArticle> articles(Path library) throws IOException {
        ArticleShelf shelf = new ArticleShelf();
        TreatyArticles.read(library.resolve("knowledge").resolve("instruments"), shelf);
        CourseUnits.read(library.resolve("courses"), shelf);
        Path declaration = library.resolve("parallel").resolve("udhr");
        if (Files.isDirectory(declaration)) {
            DeclarationArticles.read(declaration, shelf);
        } else {
            err.println("There is no " + declaration + "; the collections are made without it.");
        }
        return shelf.articles();
    }
}
