package org.comity.exchange.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.exchange.form.Sent;
import org.comity.exchange.matching.instance.PriorityClass;
import org.comity.exchange.priority.Criterion.Brought;
import org.comity.exchange.profile.Experience;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.Level;
import org.comity.exchange.profile.RankBand;
import org.comity.platform.web.BadInput.Fault;
import org.junit.jupiter.api.Test;

final class CriteriaTest {

    private static final int SEEDS = 400;
    private static final List<String> CRIMES = List.of("un18-computer-crime", "un18-terrorism", "un18-sea-piracy");
    private static final Criteria.Asked ASKED = new Criteria.Asked(
            List.of("un18-computer-crime"),
            List.of(new LanguageSkill("en", Level.B2), new LanguageSkill("fr", Level.B1)),
            List.of(RankBand.OPERATIONAL, RankBand.SUPERVISORY));

    @Test
    void the_first_criterion_that_only_one_of_two_officers_meets_decides() {
        int decided = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Criterion> criteria = IntStream.range(0, random.nextInt(6))
                    .mapToObj(each -> criterion(random))
                    .toList();
            List<Brought> officers =
                    IntStream.range(0, 8).mapToObj(each -> officer(random)).toList();
            for (Brought one : officers) {
                for (Brought other : officers) {
                    int before = Integer.compare(
                            Criteria.met(criteria, one).priority(),
                            Criteria.met(criteria, other).priority());
                    int expected = 0;
                    for (Criterion each : criteria) {
                        if (expected == 0 && meets(each, one) != meets(each, other)) {
                            expected = meets(each, one) ? -1 : 1;
                        }
                    }
                    decided += Math.abs(expected);
                    assertThat(Integer.signum(before))
                            .as("seed %d, %s: %s and %s", seed, criteria, one, other)
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(decided).isGreaterThan(SEEDS);
    }

    private static Criterion criterion(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Criterion.Service(one(random, List.of(Experience.values())));
            case 1 -> new Criterion.Rank(one(random, List.of(RankBand.values())));
            case 2 -> new Criterion.Specialism(one(random, CRIMES));
            case 3 -> new Criterion.First();
            default -> new Criterion.Language(skill(random));
        };
    }

    private static Brought officer(Random random) {
        return new Brought(
                List.of(skill(random)),
                List.of(one(random, CRIMES)),
                one(random, List.of(RankBand.values())),
                one(random, List.of(Experience.values())),
                random.nextBoolean());
    }

    private static LanguageSkill skill(Random random) {
        return new LanguageSkill(one(random, List.of("en", "fr")), one(random, List.of(Level.values())));
    }

    private static <T> T one(Random random, List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /// By numbers, written down once more.
    private static boolean meets(Criterion criterion, Brought officer) {
        return switch (criterion) {
            case Criterion.Service(Experience least) -> years(officer.experience()) >= years(least);
            case Criterion.Rank(RankBand band) -> officer.rank().code().equals(band.code());
            case Criterion.First() -> officer.first();
            case Criterion.Specialism(String code) ->
                officer.specialisms().getFirst().equals(code);
            case Criterion.Language(LanguageSkill skill) -> {
                LanguageSkill has = officer.languages().getFirst();
                yield has.language().equals(skill.language())
                        && has.level().code().compareTo(skill.level().code()) >= 0;
            }
        };
    }

    private static int years(Experience experience) {
        return switch (experience) {
            case UNDER_THREE -> 0;
            case THREE_TO_SEVEN -> 3;
            case EIGHT_TO_FIFTEEN -> 8;
            case OVER_FIFTEEN -> 16;
        };
    }

    @Test
    void what_is_told_of_an_officer_is_true_of_three_and_no_more_could_be_told() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            int criteria = 1 + random.nextInt(5);
            List<PriorityClass> all = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(each -> PriorityClass.of(PriorityClass.NONE - random.nextInt(4) * 8))
                    .toList();
            PriorityClass hers = all.getFirst();

            int told = Criteria.told(criteria, hers, all);

            String as = "seed %d, %s of %s".formatted(seed, hers, all);
            assertThat(told).as(as).isBetween(0, criteria);
            assertThat(told == 0 || sharing(hers, told, all) >= 3).as(as).isTrue();
            assertThat(told == criteria || sharing(hers, told + 1, all) < 3)
                    .as(as)
                    .isTrue();
        }
    }

    private static long sharing(PriorityClass hers, int criteria, List<PriorityClass> all) {
        return all.stream()
                .filter(each -> IntStream.rangeClosed(1, criteria)
                        .allMatch(at -> each.met().contains(at) == hers.met().contains(at)))
                .count();
    }

    @Test
    void rows_are_read_in_their_order_and_rows_between_may_stay_open() {
        assertThat(faults("priority-1", "language:fr", "priority-level-1", "b1", "priority-3", "experience:8-to-15"))
                .isEmpty();
        assertThat(Criteria.read(
                        sent(
                                "priority-1",
                                "language:fr",
                                "priority-level-1",
                                "b1",
                                "priority-3",
                                "specialism:aseanapol-cybercrime",
                                "priority-5",
                                "rank:supervisory"),
                        new Criteria.Asked(List.of("un18-terrorism"), ASKED.languages(), ASKED.ranks())))
                .containsExactly(
                        new Criterion.Language(new LanguageSkill("fr", Level.B1)),
                        new Criterion.Specialism("un18-computer-crime"),
                        new Criterion.Rank(RankBand.SUPERVISORY));
    }

    @Test
    void what_could_decide_nothing_is_a_fault_at_its_row() {
        assertThat(faults("priority-1", "experience:under-3")).containsExactly("priority-1 everybody");
        assertThat(faults("priority-1", "specialism:un18-computer-crime")).containsExactly("priority-1 everybody");
        assertThat(faults("priority-2", "rank:senior")).containsExactly("priority-2 rank");
        assertThat(faults("priority-1", "language:en", "priority-level-1", "b1"))
                .containsExactly("priority-level-1 level-low");
        assertThat(faults("priority-1", "language:sw", "priority-level-1", "c1"))
                .containsExactly("priority-1 language");
        assertThat(faults("priority-1", "language:en")).containsExactly("priority-level-1 level");
        assertThat(faults("priority-1", "rank:operational", "priority-level-1", "c1"))
                .containsExactly("priority-level-1 level-unused");
        assertThat(faults("priority-level-2", "c1")).containsExactly("priority-2 unknown");
        for (String nonsense :
                List.of("office:x", "jurisdiction:KE", "language:xx", "rank:", "experience", ":", "sex:f")) {
            assertThat(faults("priority-1", nonsense)).as(nonsense).containsExactly("priority-1 unknown");
        }
    }

    @Test
    void a_criterion_that_everybody_meets_is_a_fault() {
        Criteria.Asked narrow = new Criteria.Asked(
                List.of("un18-computer-crime"),
                List.of(new LanguageSkill("en", Level.B2)),
                List.of(RankBand.OPERATIONAL));
        assertThat(faults(narrow, "priority-1", "language:en", "priority-level-1", "b2"))
                .containsExactly("priority-level-1 everybody");
        assertThat(faults(narrow, "priority-1", "language:en", "priority-level-1", "c1"))
                .isEmpty();
        assertThat(faults(narrow, "priority-1", "rank:operational")).containsExactly("priority-1 everybody");
    }

    @Test
    void six_criteria_and_the_same_one_twice_are_faults() {
        List<String> six = new ArrayList<>();
        List<String> said = List.of(
                "experience:3-to-7",
                "experience:8-to-15",
                "experience:over-15",
                "rank:operational",
                "specialism:un18-terrorism",
                "specialism:un18-sea-piracy");
        for (int row = 1; row <= 6; row++) {
            six.add("priority-" + row);
            six.add(said.get(row - 1));
        }
        assertThat(faults(six.toArray(String[]::new))).containsExactly("priority-5 many");
        assertThat(faults(six.subList(0, 10).toArray(String[]::new))).isEmpty();
        assertThat(faults("priority-1", "rank:operational", "priority-4", "rank:operational"))
                .containsExactly("priority-4 twice");
        assertThat(faults("priority-1", "experience:over-15", "priority-2", "experience:8-to-15"))
                .as("the more the better")
                .isEmpty();
    }

    private static List<String> faults(String... fields) {
        return faults(ASKED, fields);
    }

    private static List<String> faults(Criteria.Asked asked, String... fields) {
        Sent sent = sent(fields);
        Criteria.read(sent, asked);
        return sent.faults().stream().map(CriteriaTest::shown).toList();
    }

    private static String shown(Fault fault) {
        return fault.field() + " " + fault.messageKey().replace("priority.fault.", "");
    }

    private static Sent sent(String... fields) {
        Map<String, List<String>> all = new HashMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            all.put(fields[at], List.of(fields[at + 1]));
        }
        return new Sent(all);
    }
}
