package org.comity.search.detection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `./comity learn-languages MODEL FILE...` learns the model of languages from files, and `./comity
/// learn-languages --measure FILE...` measures the one that is shipped; [TaggedTexts] says what the files hold.
/// A tenth of the texts is not learned from and is what is measured. The same files in the same order give the
/// same model.
public final class LearnLanguages {

    private final PrintStream out;

    LearnLanguages(PrintStream out) {
        this.out = out;
    }

    /// The command.
    public static void main(String[] words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new LearnLanguages(out).run(List.of(words)));
    }

    int run(List<String> words) throws IOException {
        if (words.size() < 2) {
            out.println("usage: LearnLanguages MODEL FILE...  or  LearnLanguages --measure FILE...");
            return 2;
        }
        List<Path> files = words.stream().skip(1).map(Path::of).toList();
        if (words.getFirst().equals("--measure")) {
            DetectionMeasure measure = new DetectionMeasure(QueryLanguages.learned());
            TaggedTexts.each(files, (source, tag, text) -> {
                if (TaggedTexts.isHeldOut(text)) {
                    measure.add(tag, text);
                }
            });
            out.print(measure.table());
            return 0;
        }
        Learning learning = new Learning();
        TaggedTexts.each(files, (source, tag, text) -> {
            if (!TaggedTexts.isHeldOut(text)) {
                learning.add(source, tag, text);
            }
        });
        LanguageModel model = learning.model();
        Path file = Path.of(words.getFirst());
        try (OutputStream to = Files.newOutputStream(file)) {
            LanguageModelFile.write(model, to);
        }
        out.printf(
                "%d languages, %d runs of letters, %d bytes%n",
                model.languages().size(), model.grams().size(), Files.size(file));
        return 0;
    }
}
