package org.comity.search.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;

/// Works that nobody wrote: sentences of the library in a new order, with invented names between. The same seed gives
/// the same works.
final class GeneratedWorks {

    private static final int BODY = 1200;
    private static final int TITLE_WORDS = 7;
    private static final int JURISDICTIONS = 20;
    private static final int ORGANISATIONS = 5;
    private static final String[] SYLLABLES = {
        "ka", "ri", "mo", "ten", "sul", "va", "der", "li", "no", "pas", "gu", "hem", "bra", "ito", "zel", "wan"
    };
    private static final String[] KINDS = {"article", "lesson", "course", "term", "note"};

    private final Map<String, List<String>> sentences;
    private final List<String> languages;
    private final long seed;

    /// @param sentences by BCP 47 tag
    GeneratedWorks(Map<String, List<String>> sentences, List<String> languages, long seed) {
        this.sentences = Map.copyOf(sentences);
        this.languages = List.copyOf(languages);
        this.seed = seed;
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(seed * 1_000_003 + number);
    }

    String language(int number) {
        return languages.get(number % languages.size());
    }

    private String sentence(String language, SplittableRandom random) {
        List<String> all = sentences.getOrDefault(language, List.of());
        // low numbers more often, as in every language some sentences are common and most are rare
        double place = random.nextDouble() * random.nextDouble();
        return all.get((int) (place * all.size()));
    }

    /// The work of a number.
    SearchDocument work(int number) {
        String language = language(number);
        SplittableRandom random = random(number);
        StringBuilder body = new StringBuilder();
        while (body.length() < BODY) {
            body.append(sentence(language, random)).append(' ');
            if (random.nextInt(3) == 0) {
                body.append(name(random)).append(". ");
            }
        }
        String title = words(sentence(language, random), TITLE_WORDS) + " " + name(random);
        WorkId work = new WorkId(KINDS[number % KINDS.length], "generated/" + number);
        return new SearchDocument(
                work,
                language,
                new SearchDocument.Text(title, body.toString()),
                "/generated/" + number,
                List.of(),
                facets(random),
                audiences(random),
                Optional.of(LocalDate.ofEpochDay(random.nextInt(20_000))));
    }

    private static Map<Facet, List<String>> facets(SplittableRandom random) {
        List<String> crimes = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            crimes.add("C" + random.nextInt(60));
        }
        return Map.of(
                Facet.CRIME, crimes.stream().distinct().toList(),
                Facet.JURISDICTION, List.of("J" + random.nextInt(200)),
                Facet.INSTRUMENT, List.of("I" + random.nextInt(300)),
                Facet.LEVEL, List.of("L" + random.nextInt(3)));
    }

    private static Set<Audience> audiences(SplittableRandom random) {
        int one = random.nextInt(100);
        if (one < 80) {
            return Set.of(Audience.EVERYBODY);
        }
        String jurisdiction = "J" + random.nextInt(JURISDICTIONS);
        return one < 95
                ? Set.of(Audience.jurisdiction(jurisdiction))
                : Set.of(Audience.organisation(jurisdiction, "o" + random.nextInt(ORGANISATIONS)));
    }

    /// Somebody of an organisation.
    Set<Audience> reader(SplittableRandom random) {
        String jurisdiction = "J" + random.nextInt(JURISDICTIONS);
        return Set.of(
                Audience.EVERYBODY,
                Audience.SIGNED_IN,
                Audience.jurisdiction(jurisdiction),
                Audience.organisation(jurisdiction, "o" + random.nextInt(ORGANISATIONS)));
    }

    /// Words next to each other in a sentence, as a question.
    String question(String language, SplittableRandom random) {
        String sentence = sentence(language, random);
        if (language.startsWith("zh")) {
            int length = Math.min(sentence.length(), 2 + random.nextInt(5));
            int start = random.nextInt(sentence.length() - length + 1);
            return sentence.substring(start, start + length);
        }
        String[] words = sentence.split("\\s+", -1);
        int count = Math.min(words.length, 1 + random.nextInt(4));
        int start = random.nextInt(words.length - count + 1);
        return String.join(" ", List.of(words).subList(start, start + count));
    }

    /// The beginning of a title.
    String beginning(int number, SplittableRandom random) {
        String title = work(number).title();
        return title.substring(0, Math.min(title.length(), 2 + random.nextInt(5)));
    }

    private static String words(String sentence, int most) {
        String[] words = sentence.split("\\s+", -1);
        if (words.length > most) {
            return String.join(" ", List.of(words).subList(0, most));
        }
        return sentence.length() > 40 && words.length == 1 ? sentence.substring(0, 20) : sentence;
    }

    private static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        for (int count = 2 + random.nextInt(3); count > 0; count--) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }
}
