package org.comity.search.detection;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Texts of known language by their sources.
final class TrainingTexts {

    /// Of so many texts one is taken without accents, too.
    private static final int PLAIN = 6;

    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final Map<String, Map<String, List<List<String>>>> texts = new TreeMap<>();

    void add(String source, String tag, String text) {
        List<List<String>> all =
                texts.computeIfAbsent(tag, key -> new TreeMap<>()).computeIfAbsent(source, key -> new ArrayList<>());
        List<String> words = LetterGrams.words(text);
        if (!words.isEmpty()) {
            all.add(words);
            // people leave accents out, most of all where the keyboard has none
            List<String> plain = words.stream().map(TrainingTexts::plain).toList();
            if (all.size() % PLAIN == 0 && !plain.equals(words)) {
                all.add(plain);
            }
        }
    }

    private static String plain(String word) {
        return Script.of(word) == UnicodeScript.LATIN
                ? MARKS.matcher(NFD.normalize(word)).replaceAll("")
                : word;
    }

    Set<String> tags() {
        return texts.keySet();
    }

    /// How often the words of a language occur: the mean of the shares in its sources, a source weighing the
    /// square root of its size.
    Map<String, Double> words(String tag) {
        Map<String, Double> shares = new HashMap<>();
        texts.getOrDefault(tag, Map.of()).values().forEach(source -> {
            double all = source.stream().mapToInt(List::size).sum();
            source.forEach(text -> text.forEach(word -> shares.merge(word, 1 / Math.sqrt(all), Double::sum)));
        });
        return shares;
    }

    /// A piece of a text as long as a question: one to eight words.
    List<String> piece(String tag, Random random) {
        List<List<List<String>>> sources =
                List.copyOf(texts.getOrDefault(tag, Map.of()).values());
        double at = random.nextDouble()
                * sources.stream()
                        .mapToDouble(source -> Math.sqrt(source.size()))
                        .sum();
        int chosen = 0;
        while (chosen < sources.size() - 1
                && at >= Math.sqrt(sources.get(chosen).size())) {
            at -= Math.sqrt(sources.get(chosen++).size());
        }
        List<List<String>> source = sources.get(chosen);
        List<String> words = source.get(random.nextInt(source.size()));
        int length = Math.min(words.size(), 1 + random.nextInt(8));
        int from = random.nextInt(words.size() - length + 1);
        return words.subList(from, from + length);
    }
}
