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

/// Works that nobody wrote: pieces of the library's sentences in a new order, with invented names between. Titles are
/// as short and texts as long as those of the library: their lengths are log-normal, with the median (600 letters) and
/// the spread of its articles. The same seed gives the same works.
final class GeneratedWorks {

    private static final double MEDIAN = 620;
    private static final double SPREAD = 0.95;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 20_000;

    /// Chinese says with one character what others say with three letters and more.
    private static final double UNSPACED = 0.25;

    private static final int TITLE_WORDS = 7;
    private static final int TITLE_CHARACTERS = 16;
    private static final int JURISDICTIONS = 20;
    private static final int ORGANISATIONS = 5;
    private static final String[] SYLLABLES = {
        "ka", "ri", "mo", "ten", "sul", "va", "der", "li", "no", "pas", "gu", "hem", "bra", "ito", "zel", "wan"
    };
    private static final String[] KINDS = {"article", "lesson", "course", "term", "note"};

    private final List<LibraryTexts> texts;
    private final long seed;

    /// @param texts in the order of [LibraryTexts#LANGUAGES]
    GeneratedWorks(List<LibraryTexts> texts, long seed) {
        this.texts = List.copyOf(texts);
        this.seed = seed;
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(seed * 1_000_003 + number);
    }

    String language(int number) {
        return LibraryTexts.LANGUAGES.get(number % LibraryTexts.LANGUAGES.size());
    }

    private LibraryTexts texts(int number) {
        return texts.get(number % texts.size());
    }

    private static int length(SplittableRandom random, boolean spaced) {
        double letters = MEDIAN * Math.exp(SPREAD * random.nextGaussian()) * (spaced ? 1 : UNSPACED);
        return (int) Math.clamp(letters, SHORTEST, LONGEST);
    }

    /// The work of a number.
    SearchDocument work(int number) {
        SplittableRandom random = random(number);
        LibraryTexts library = texts(number);
        int length = length(random, library.spaced());
        StringBuilder body = new StringBuilder();
        while (body.length() < length) {
            body.append(library.invented(random));
            if (random.nextInt(3) == 0) {
                body.append(' ').append(name(random));
            }
            body.append(library.spaced() ? ". " : "。");
        }
        String title = beginning(library.invented(random), library.spaced()) + " " + name(random);
        WorkId work = new WorkId(KINDS[number % KINDS.length], "generated/" + number);
        return new SearchDocument(
                work,
                language(number),
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

    /// Words next to each other in a sentence of the library, as a question.
    String question(int number, SplittableRandom random) {
        LibraryTexts library = texts(number);
        String sentence = library.sentence(random);
        if (!library.spaced()) {
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

    private static String beginning(String sentence, boolean spaced) {
        if (!spaced) {
            return sentence.substring(0, Math.min(sentence.length(), TITLE_CHARACTERS));
        }
        String[] words = sentence.split("\\s+", -1);
        return String.join(" ", List.of(words).subList(0, Math.min(words.length, TITLE_WORDS)));
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
