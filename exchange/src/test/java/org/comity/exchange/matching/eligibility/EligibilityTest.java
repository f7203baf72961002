package org.comity.exchange.matching.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class EligibilityTest {

    private static final Window AUTUMN = new Window(LocalDate.of(2027, 9, 1), LocalDate.of(2027, 11, 30));

    private static final Requirements DESK = Requirements.of("lisbon")
            .in("PT")
            .speaking(Map.of("pt", Level.B1, "en", Level.B2))
            .wanting(Set.of("money", "ports"))
            .ofBands(Set.of("sergeant", "inspector"))
            .during(AUTUMN, 60);

    private static final Qualities OFFICER = Qualities.of("nairobi")
            .speaking(Map.of("pt", Level.B2, "en", Level.B2))
            .trainedIn(Set.of("money", "wildlife"))
            .inBand("inspector")
            .away(List.of(new Window(LocalDate.of(2027, 8, 1), LocalDate.of(2027, 11, 9))))
            .goingTo(Set.of("PT", "BR"));

    private static final Eligibility RULES = Eligibility.of(DESK);

    @Test
    void who_passes_every_rule_is_eligible() {
        assertThat(RULES.admits(OFFICER)).isTrue();
        assertThat(RULES.exclusions(OFFICER)).isEmpty();
    }

    @Test
    void fit_counts_specialisms_before_levels_before_days() {
        // one specialism, Portuguese one level above, 70 days of which 60 are asked
        assertThat(RULES.fit(OFFICER)).isEqualTo(1_000 + 100 + 10);
        Qualities polyglot =
                OFFICER.speaking(Map.of("pt", Level.C2, "en", Level.C2)).away(List.of());
        assertThat(RULES.fit(polyglot)).isLessThan(RULES.fit(OFFICER.trainedIn(Set.of("money", "ports"))));
    }

    @Test
    void windows_that_touch_or_overlap_are_one() {
        Window august = new Window(LocalDate.of(2027, 8, 1), LocalDate.of(2027, 9, 30));
        Window october = new Window(LocalDate.of(2027, 10, 1), LocalDate.of(2027, 10, 20));
        Window late = new Window(LocalDate.of(2027, 10, 10), LocalDate.of(2027, 10, 30));

        assertThat(RULES.admits(OFFICER.away(List.of(october, august)))).isFalse();
        assertThat(RULES.admits(OFFICER.away(List.of(late, october, august)))).isTrue();
        assertThat(OFFICER.away(List.of(october, august)).days(AUTUMN)).isEqualTo(50);
        Window apart = new Window(LocalDate.of(2027, 10, 2), LocalDate.of(2027, 11, 30));
        assertThat(RULES.admits(OFFICER.away(List.of(apart, august)))).isTrue();
        assertThat(OFFICER.away(List.of(apart, august)).windows()).containsExactly(august, apart);
    }

    @Test
    void each_course_done_that_the_place_asks_for_makes_her_fit_better_up_to_four() {
        Eligibility place = Eligibility.of(DESK.after(Set.of("a", "b", "c", "d", "e")));
        int without = RULES.fit(OFFICER);

        assertThat(place.fit(OFFICER)).as("none done").isEqualTo(without);
        assertThat(place.fit(OFFICER.havingDone(Set.of("a")))).isEqualTo(without + 100);
        assertThat(place.fit(OFFICER.havingDone(Set.of("a", "b")))).isEqualTo(without + 200);
        assertThat(place.fit(OFFICER.havingDone(Set.of("a", "b", "e")))).isEqualTo(without + 300);
        assertThat(place.fit(OFFICER.havingDone(Set.of("a", "b", "d", "e")))).isEqualTo(without + 400);
        assertThat(place.fit(OFFICER.havingDone(Set.of("a", "b", "c", "d", "e"))))
                .as("no more than four")
                .isEqualTo(without + 400);
        assertThat(place.fit(OFFICER.havingDone(Set.of("a", "x", "y")))).isEqualTo(without + 100);
        assertThat(RULES.fit(OFFICER.havingDone(Set.of("a"))))
                .as("nothing asked")
                .isEqualTo(without);
    }

    @Test
    void a_specialism_weighs_more_than_all_levels_and_courses_and_a_course_more_than_all_days() {
        Set<String> courses = Set.of("a", "b", "c", "d");
        Requirements asked = Requirements.of("lisbon")
                .speaking(Map.of("pt", Level.A1, "en", Level.A1))
                .wanting(Set.of("money", "ports"))
                .during(new Window(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)), 1)
                .after(courses);
        Eligibility place = Eligibility.of(asked);
        Qualities bare = Qualities.of("nairobi")
                .speaking(Map.of("pt", Level.A1, "en", Level.A1))
                .trainedIn(Set.of("money"))
                .away(List.of(new Window(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 1))));
        Qualities all = bare.speaking(Map.of("pt", Level.C2, "en", Level.C2)).away(List.of());

        assertThat(place.fit(bare.havingDone(courses))).isEqualTo(1_400);
        assertThat(place.fit(all)).isEqualTo(1_999);
        assertThat(place.fit(all.havingDone(courses)))
                .as("nine levels and courses together")
                .isEqualTo(1_999);
        assertThat(place.fit(bare.trainedIn(Set.of("money", "ports")))).isEqualTo(2_000);
        assertThat(place.fit(bare.away(List.of()))).isEqualTo(1_099);
        assertThat(place.fit(bare.havingDone(Set.of("c")))).isEqualTo(1_100);
    }

    @Test
    void a_course_that_is_not_done_keeps_nobody_out() {
        Eligibility place = Eligibility.of(DESK.after(Set.of("a")));

        assertThat(place.admits(OFFICER)).isTrue();
        assertThat(place.rules()).isEqualTo(RULES.rules());
    }

    @Test
    void what_she_has_done_stays_with_her_whatever_else_changes() {
        Set<String> done = Set.of("a");
        Qualities changed = Qualities.of("nairobi")
                .havingDone(done)
                .speaking(Map.of("pt", Level.B2, "en", Level.B2))
                .trainedIn(Set.of("money", "wildlife"))
                .inBand("inspector")
                .away(OFFICER.windows())
                .goingTo(Set.of("PT", "BR"));
        Requirements asked = Requirements.of("lisbon")
                .after(done)
                .in("PT")
                .speaking(DESK.languages())
                .speakingAny(Map.of())
                .wanting(DESK.specialisms())
                .ofBands(DESK.rankBands())
                .during(AUTUMN, 60);

        assertThat(changed).isEqualTo(OFFICER.havingDone(done));
        assertThat(asked).isEqualTo(DESK.after(done));
    }

    @Test
    void nobody_goes_to_her_own_office_and_nothing_changes_that() {
        only(Qualities.of("lisbon"), Requirements.of("lisbon"), new Exclusion.OwnOffice("lisbon"), new Change.None());
    }

    @Test
    void a_level_that_is_too_low_says_how_many_steps_are_missing() {
        only(
                OFFICER.speaking(Map.of("pt", Level.A1, "en", Level.C1)),
                DESK,
                new Exclusion.LanguageLevel("pt", Level.B1, Level.A1),
                new Change.ReachLevel("pt", Level.B1, 2));
    }

    @Test
    void a_language_that_she_does_not_speak_is_learned_from_the_beginning() {
        only(
                OFFICER.speaking(Map.of("en", Level.C1)),
                DESK,
                new Exclusion.LanguageLevel("pt", Level.B1, null),
                new Change.ReachLevel("pt", Level.B1, 3));
    }

    @Test
    void one_of_several_languages_is_enough_and_the_nearest_is_told() {
        Requirements either =
                Requirements.of("geneva").speakingAny(Map.of("en", Level.C1, "fr", Level.B1, "pt", Level.B2));
        assertThat(Eligibility.of(either).admits(OFFICER)).isTrue();
        only(
                OFFICER.speaking(Map.of("en", Level.A2, "fr", Level.A1)),
                either,
                new Exclusion.LanguageLevel("fr", Level.B1, Level.A1),
                new Change.ReachLevel("fr", Level.B1, 2));
        only(
                OFFICER.speaking(Map.of()),
                Requirements.of("geneva").speakingAny(Map.of("pt", Level.B1, "en", Level.B1)),
                new Exclusion.LanguageLevel("en", Level.B1, null),
                new Change.ReachLevel("en", Level.B1, 3));
        Requirements both = either.speaking(Map.of("sw", Level.A2));
        only(
                OFFICER,
                both,
                new Exclusion.LanguageLevel("sw", Level.A2, null),
                new Change.ReachLevel("sw", Level.A2, 2));
    }

    @Test
    void of_several_languages_the_best_counts_and_of_all_that_are_needed_the_sum() {
        Requirements either = Requirements.of("geneva").speakingAny(Map.of("en", Level.B1, "fr", Level.A2));
        Qualities speaks = OFFICER.speaking(Map.of("en", Level.B2, "fr", Level.C1, "de", Level.C2));
        assertThat(Eligibility.of(either).fit(speaks))
                .as("French, three levels above")
                .isEqualTo(300);
        assertThat(Eligibility.of(either.speaking(Map.of("de", Level.C1))).fit(speaks))
                .isEqualTo(400);
        assertThat(Eligibility.of(Requirements.of("geneva").speaking(Map.of("en", Level.B1, "fr", Level.A2)))
                        .fit(speaks))
                .as("both needed")
                .isEqualTo(400);
    }

    @Test
    void days_that_are_missing_are_counted() {
        only(
                OFFICER.away(List.of(
                        new Window(LocalDate.of(2027, 9, 1), LocalDate.of(2027, 9, 30)),
                        new Window(LocalDate.of(2027, 10, 2), LocalDate.of(2027, 11, 15)))),
                DESK,
                new Exclusion.Stay(AUTUMN, 60, 45),
                new Change.MoreDays(AUTUMN, 15));
    }

    @Test
    void a_jurisdiction_can_be_accepted() {
        only(
                OFFICER.goingTo(Set.of("BR")),
                DESK,
                new Exclusion.Jurisdiction("PT", new TreeSet<>(Set.of("BR"))),
                new Change.AcceptJurisdiction("PT"));
        assertThat(RULES.admits(OFFICER.goingTo(Set.of()))).isTrue();
    }

    @Test
    void one_of_the_specialisms_is_needed() {
        only(
                OFFICER.trainedIn(Set.of("wildlife")),
                DESK,
                new Exclusion.Specialism(new TreeSet<>(Set.of("money", "ports")), new TreeSet<>(Set.of("wildlife"))),
                new Change.TrainInOne(new TreeSet<>(Set.of("money", "ports"))));
    }

    @Test
    void a_band_can_be_said_but_not_changed() {
        TreeSet<String> bands = new TreeSet<>(Set.of("sergeant", "inspector"));
        only(OFFICER.inBand("chief"), DESK, new Exclusion.RankBand(bands, "chief"), new Change.None());
        only(OFFICER.inBand(""), DESK, new Exclusion.RankBand(bands, ""), new Change.SayRankBand(bands));
    }

    @Test
    void every_rule_that_excludes_her_is_named() {
        assertThat(RULES.exclusions(Qualities.of("lisbon"))).hasSize(5);
        assertThat(RULES.rules()).hasSize(7);
    }

    private static void only(Qualities officer, Requirements place, Exclusion exclusion, Change change) {
        Eligibility rules = Eligibility.of(place);

        assertThat(rules.admits(officer)).isFalse();
        assertThat(rules.exclusions(officer)).containsExactly(exclusion);
        assertThat(exclusion.smallestChange()).isEqualTo(change);
    }
}
