package org.comity.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;

/// Works in three languages, made up from a seed: few words are frequent and many are rare, as in real texts (Zipf).
final class Collection {

    static final List<String> LANGUAGES = List.of("en", "es", "zh-Hant");

    private static final List<String> LATIN = List.of(
            "ex", "tra", "di", "ción", "tion", "po", "li", "ce", "sei", "zure", "wit", "ness", "tra", "ta", "do", "mu",
            "tual", "as", "sis", "tance", "con", "fis", "ca", "te", "evi", "dence", "re", "quest", "ju", "ge");
    private static final String HAN = "引渡條約警察販運證據司法互助請求國家管轄權犯罪調查扣押沒收證人保護";
    private static final int WORDS = 1500;

    private final Random random;
    private final Map<String, List<String>> words;

    Collection(long seed) {
        random = new Random(seed);
        words = Map.of("en", latin(), "es", latin(), "zh-Hant", han());
    }

    private List<String> latin() {
        List<String> all = new ArrayList<>();
        for (int at = 0; at < WORDS; at++) {
            StringBuilder word = new StringBuilder();
            for (int left = 2 + random.nextInt(3); left > 0; left--) {
                word.append(LATIN.get(random.nextInt(LATIN.size())));
            }
            all.add(word.toString());
        }
        return all;
    }

    private List<String> han() {
        List<String> all = new ArrayList<>();
        for (int at = 0; at < WORDS; at++) {
            all.add("" + HAN.charAt(random.nextInt(HAN.length())) + HAN.charAt(random.nextInt(HAN.length())));
        }
        return all;
    }

    /// A word of a language; frequent ones more often.
    String word(String language) {
        List<String> all = words.getOrDefault(language, List.of());
        return all.get((int) (Math.pow(random.nextDouble(), 3) * all.size()));
    }

    /// A certain word of a language.
    String word(String language, int number) {
        List<String> all = words.getOrDefault(language, List.of());
        return all.get(Math.floorMod(number, all.size()));
    }

    String text(String language, int many) {
        List<String> some = new ArrayList<>();
        for (int left = many; left > 0; left--) {
            some.add(word(language));
        }
        return String.join(" ", some);
    }

    List<SearchDocument> work(int number) {
        WorkId work = new WorkId(number % 3 == 0 ? "term" : "article", "w" + number);
        List<SearchDocument> versions = new ArrayList<>();
        Audience audience = number % 5 == 0 ? Audience.SIGNED_IN : Audience.EVERYBODY;
        for (String language : LANGUAGES) {
            if (versions.isEmpty() || random.nextInt(3) > 0) {
                versions.add(new SearchDocument(
                        work,
                        language,
                        new SearchDocument.Text(
                                text(language, 1 + random.nextInt(5)), text(language, random.nextInt(120))),
                        "/" + number,
                        List.of(),
                        Map.of(Facet.CRIME, List.of("c" + number % 7), Facet.LEVEL, List.of("l" + number % 2)),
                        Set.of(audience),
                        Optional.empty()));
            }
        }
        return versions;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
