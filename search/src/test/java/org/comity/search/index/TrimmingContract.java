package org.comity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Plan.Alternative;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.Plan.Exact;
import org.comity.search.index.Plan.ExactField;
import org.comity.search.index.Plan.WeightedTerm;
import org.comity.search.index.Plan.Word;
import org.junit.jupiter.api.Test;

/// Whatever somebody asks, she is told what an index would tell that holds only what she may see: nothing that is
/// hidden,
/// was hidden from her, or was removed shows in hits, numbers, facets, order, suggestions or corrections.
public abstract class TrimmingContract {

    private static final long SEED = 4_202_611;
    private static final List<String> LANGUAGES = List.of("en", "zh-Hant", "es");
    private static final List<String> WORDS = List.of(
            "extradition",
            "extraditing",
            "request",
            "requests",
            "police",
            "politics",
            "liaison",
            "officer",
            "treaty",
            "treason",
            "witness",
            "evidence",
            "seizure",
            "引渡",
            "條約",
            "警察",
            "販運",
            "證據",
            "extradición",
            "testigo",
            "policía",
            "tratado",
            "prueba");
    private static final List<Audience> AUDIENCES = List.of(
            Audience.EVERYBODY,
            Audience.EVERYBODY,
            Audience.SIGNED_IN,
            Audience.jurisdiction("TW"),
            Audience.jurisdiction("NL"),
            Audience.organisation("TW", "academy"));
    private static final List<String> KINDS = List.of("article", "term", "note");

    private final Analyses analyses = new Analyses();
    private final int changes;
    private final int questions;

    /// @param changes how often a work is written
    /// @param questions that each reader asks
    protected TrimmingContract(int changes, int questions) {
        this.changes = changes;
        this.questions = questions;
    }

    /// Opens an empty index.
    protected abstract SearchIndex open(
            String name, Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations);

    /// Fails when a reader is told something else than an index of hers alone would tell.
    protected void everyReaderIsToldWhatAnIndexOfHersAloneWouldTell(int round) {
        Random random = new Random(SEED + round);
        Map<WorkId, List<SearchDocument>> works = new TreeMap<>();
        try (SearchIndex whole = open("whole" + round)) {
            for (int change = 0; change < changes; change++) {
                WorkId work = new WorkId(KINDS.get(random.nextInt(3)), "w" + random.nextInt(50));
                List<SearchDocument> versions = random.nextInt(8) == 0 ? List.of() : versions(work, random);
                whole.replace(work, versions);
                works.put(work, versions);
                if (random.nextInt(10) == 0) {
                    whole.publish();
                }
            }
            whole.publish();
            for (Set<Audience> reader : readers()) {
                try (SearchIndex own = only(works, reader, "own%d-%d".formatted(round, reader.size()), random);
                        View seen = whole.view(reader, Optional.empty());
                        View alone = own.view(reader, Optional.empty())) {
                    compare(seen, alone, random, round + " " + reader);
                }
            }
        }
    }

    @Test
    void the_name_of_a_moment_tells_nothing_of_what_one_may_not_see() {
        Set<Audience> everybody = Set.of(Audience.EVERYBODY);
        Set<Audience> dutch = Set.of(Audience.EVERYBODY, Audience.jurisdiction("NL"));
        WorkId open = new WorkId("article", "open");
        WorkId note = new WorkId("note", "hidden");
        try (SearchIndex index = open("moments")) {
            index.replace(open, List.of(IndexExamples.document(open, "en", "A text", "number 1", Audience.EVERYBODY)));
            index.replace(
                    note,
                    List.of(IndexExamples.document(note, "en", "A text", "number 2", Audience.jurisdiction("NL"))));
            index.publish();
            String before = snapshot(index, everybody);
            String beforeForDutch = snapshot(index, dutch);

            index.replace(
                    note,
                    List.of(IndexExamples.document(note, "en", "A text", "number 3", Audience.jurisdiction("NL"))));
            WorkId other = new WorkId("note", "other");
            index.replace(
                    other,
                    List.of(IndexExamples.document(other, "en", "A text", "number 4", Audience.jurisdiction("BE"))));
            index.publish();

            assertThat(snapshot(index, everybody)).isEqualTo(before);
            assertThat(snapshot(index, dutch)).isNotEqualTo(beforeForDutch);

            index.replace(open, List.of(IndexExamples.document(open, "en", "A text", "number 5", Audience.EVERYBODY)));
            index.publish();

            assertThat(snapshot(index, everybody)).isNotEqualTo(before);
        }
    }

    private static String snapshot(SearchIndex index, Set<Audience> reader) {
        try (View view = index.view(reader, Optional.empty())) {
            return view.snapshot();
        }
    }

    private SearchIndex open(String name) {
        return open(name, analyses, reference -> Set.of(reference.name() + " " + reference.number()));
    }

    private static List<Set<Audience>> readers() {
        return List.of(
                Set.of(Audience.EVERYBODY),
                Set.of(Audience.EVERYBODY, Audience.SIGNED_IN, Audience.jurisdiction("NL")),
                Set.of(
                        Audience.EVERYBODY,
                        Audience.SIGNED_IN,
                        Audience.jurisdiction("TW"),
                        Audience.organisation("TW", "academy")));
    }

    private SearchIndex only(
            Map<WorkId, List<SearchDocument>> works, Set<Audience> reader, String name, Random random) {
        SearchIndex own = open(name);
        List<WorkId> order = new ArrayList<>(works.keySet());
        Collections.shuffle(order, random);
        for (WorkId work : order) {
            own.replace(
                    work,
                    works.getOrDefault(work, List.of()).stream()
                            .filter(version -> version.audiences().stream().anyMatch(reader::contains))
                            .toList());
        }
        own.publish();
        return own;
    }

    private static List<SearchDocument> versions(WorkId work, Random random) {
        List<SearchDocument> versions = new ArrayList<>();
        List<String> crimes = List.of("crime-" + random.nextInt(4), "crime-x" + random.nextInt(2));
        for (String language : LANGUAGES) {
            if (random.nextInt(3) > 0) {
                Set<Audience> audiences = new HashSet<>();
                for (int many = 1 + random.nextInt(2); many > 0; many--) {
                    audiences.add(AUDIENCES.get(random.nextInt(AUDIENCES.size())));
                }
                versions.add(new SearchDocument(
                        work,
                        language,
                        new SearchDocument.Text(
                                words(random, 1 + random.nextInt(3)), words(random, random.nextInt(40))),
                        "/" + work.id() + "/" + language,
                        List.of(new SearchDocument.Reference("T", Integer.toString(random.nextInt(5)))),
                        Map.of(Facet.CRIME, crimes),
                        audiences,
                        Optional.empty()));
            }
        }
        return versions;
    }

    private static String words(Random random, int many) {
        List<String> words = new ArrayList<>();
        for (int left = many; left > 0; left--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private void compare(View seen, View alone, Random random, String round) {
        assertThat(seen.languages()).as(round).isEqualTo(alone.languages());
        for (String word : WORDS) {
            for (String language : LANGUAGES) {
                String base = Analyses.base(language);
                for (String term : analyses.terms(language, word)) {
                    assertThat(seen.documents(base, term))
                            .as("%s %s", round, term)
                            .isEqualTo(alone.documents(base, term));
                    assertThat(seen.similarTerms(base, term + "x", 5))
                            .isEqualTo(alone.similarTerms(base, term + "x", 5));
                }
            }
            assertThat(seen.similar(word, 5)).as(round).isEqualTo(alone.similar(word, 5));
            String beginning = word.substring(0, 1);
            assertThat(seen.beginning(beginning, LANGUAGES, 20))
                    .as(round)
                    .isEqualTo(alone.beginning(beginning, LANGUAGES, 20));
            assertThat(seen.titled("term", word, 20)).as(round).hasSameElementsAs(alone.titled("term", word, 20));
        }
        // no word decides, and no wish says which language stands for a work
        Plan everything = new Plan(List.of(), 0, List.of(), List.of(), Demands.NONE);
        for (List<String> wishes : List.of(List.of("fr"), List.of("en"))) {
            assertThat(seen.find(everything, wishes, 0, 100))
                    .as("%s, seed %d, everything for %s", round, SEED, wishes)
                    .isEqualTo(alone.find(everything, wishes, 0, 100));
        }
        for (int question = 0; question < questions; question++) {
            Plan plan = plan(random);
            assertThat(seen.find(plan, LANGUAGES, 0, 100))
                    .as("%s, seed %d: %s", round, SEED, plan)
                    .isEqualTo(alone.find(plan, LANGUAGES, 0, 100));
        }
    }

    private Plan plan(Random random) {
        String typed = words(random, 1 + random.nextInt(4));
        List<Word> words = new ArrayList<>();
        for (String word : typed.split(" ", -1)) {
            List<Alternative> alternatives = new ArrayList<>();
            for (String language : LANGUAGES) {
                List<WeightedTerm> terms = analyses.terms(language, word).stream()
                        .map(term -> new WeightedTerm(term, 1 - random.nextInt(3) / 4.0))
                        .toList();
                if (!terms.isEmpty()) {
                    alternatives.add(new Alternative(Analyses.base(language), terms, 1 - random.nextInt(3) / 4.0));
                }
            }
            words.add(new Word(word, alternatives));
        }
        return new Plan(
                words,
                1 + random.nextInt(2),
                analyses.grams(typed).stream().distinct().toList(),
                random.nextInt(3) == 0
                        ? List.of(new Exact(ExactField.REFERENCE, "T " + random.nextInt(6), 50))
                        : List.of(),
                random.nextInt(3) == 0
                        ? new Demands(List.of(), List.of(), Map.of(Facet.CRIME, List.of("crime-1")), Optional.empty())
                        : Demands.NONE);
    }
}
