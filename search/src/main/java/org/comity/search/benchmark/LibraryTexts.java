package org.comity.search.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.comity.search.judgement.LibrarySentences;
import org.comity.search.judgement.PackedRows;

/// What the library says in one language: its sentences, and the pieces of them that new sentences are made of.
final class LibraryTexts {

    /// BCP 47 tags; each makes an eighth of the works.
    static final List<String> LANGUAGES = List.of("en", "zh-Hant", "es", "fr", "ar", "de", "nl", "ru");

    /// Where TICO-19 has sentences too.
    private static final Map<String, String> PASSAGES = Map.of("es", "es-419", "fr", "fr", "ar", "ar", "ru", "ru");

    private static final int PIECE = 4;

    private final boolean spaced;
    private final List<String> sentences;
    private final List<String> pieces = new ArrayList<>();

    private LibraryTexts(boolean spaced, List<String> sentences) {
        this.spaced = spaced;
        this.sentences = List.copyOf(sentences);
        sentences.forEach(this::cut);
    }

    /// @param library the folder `library`
    static List<LibraryTexts> of(Path library) throws IOException {
        Map<String, List<String>> sentences = LibrarySentences.of(library);
        List<LibraryTexts> all = new ArrayList<>();
        for (String language : LANGUAGES) {
            List<String> list = new ArrayList<>(sentences.getOrDefault(language, List.of()));
            if (PASSAGES.containsKey(language)) {
                Path file = library.resolve("parallel").resolve("tico-19");
                list.addAll(PackedRows.read(file.resolve(PASSAGES.get(language) + ".tsv.gz"), 2).stream()
                        .map(List::getLast)
                        .toList());
            }
            all.add(new LibraryTexts(!language.startsWith("zh"), list));
        }
        return all;
    }

    private void cut(String sentence) {
        if (!spaced) {
            for (String piece : sentence.split("(?<=[，。；、：])", -1)) {
                if (!piece.isBlank()) {
                    pieces.add(piece.strip());
                }
            }
            return;
        }
        List<String> words = List.of(sentence.strip().split("\\s+", -1));
        for (int at = 0; at < words.size(); at += PIECE) {
            pieces.add(String.join(" ", words.subList(at, Math.min(at + PIECE, words.size()))));
        }
    }

    boolean spaced() {
        return spaced;
    }

    /// A sentence as it stands in the library.
    String sentence(SplittableRandom random) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    /// A sentence that nobody wrote, of pieces of sentences.
    String invented(SplittableRandom random) {
        StringBuilder sentence = new StringBuilder();
        for (int count = 3 + random.nextInt(6); count > 0; count--) {
            // low numbers more often, as in every language some turns are common and most are rare
            double place = random.nextDouble() * random.nextDouble();
            sentence.append(pieces.get((int) (place * pieces.size()))).append(spaced ? " " : "");
        }
        return sentence.toString().strip();
    }
}
