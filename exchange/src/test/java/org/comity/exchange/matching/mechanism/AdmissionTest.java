package org.comity.exchange.matching.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.exchange.matching.balanced.Balancing;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Outcomes;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;
import org.comity.exchange.matching.instance.Rounds;
import org.junit.jupiter.api.Test;

final class AdmissionTest {

    private static final long SEED = 20_261_129;

    @Test
    void a_stable_matching_has_the_cutoffs_that_made_it_and_passes_nobody_over() {
        for (int run = 0; run < 500; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(4, 9, 7, 2, true));
            DeferredAcceptance.Accepted accepted = DeferredAcceptance.match(round);

            assertThat(Admission.of(round, accepted.matching()))
                    .as("seed %d", SEED + run)
                    .isEqualTo(accepted.cutoffs().stream()
                            .map(each -> new Admission(each, 0))
                            .toList());
        }
    }

    @Test
    void who_is_passed_over_at_a_place_would_rather_have_it_and_it_her() {
        int passedOver = 0;
        int kept = 0;
        for (int run = 0; run < 500; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(4, 9, 7, 2, true));
            Matching matching = Balancing.match(round).matching();
            List<Integer> blocking = DeferredAcceptanceTest.blocking(round, matching);
            int[] expected = new int[round.places().size()];
            blocking.forEach(pair -> expected[round.pairs().place(pair)]++);

            List<Admission> admissions = Admission.of(round, matching);

            assertThat(admissions.stream().mapToInt(Admission::passedOver).toArray())
                    .as("seed %d", SEED + run)
                    .containsExactly(expected);
            passedOver += blocking.isEmpty() ? 0 : 1;
            kept += blocking.isEmpty() ? 1 : 0;
        }
        assertThat(passedOver).isGreaterThan(50);
        assertThat(kept).isGreaterThan(5);
    }

    @Test
    void everybody_at_a_place_is_admitted_by_its_cutoff_and_the_last_one_sets_it() {
        for (int run = 0; run < 500; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(4, 9, 7, 2, true));
            Matching matching = Balancing.match(round).matching();
            List<Admission> admissions = Admission.of(round, matching);
            int[] lottery = DeferredAcceptanceTest.lottery(round);
            for (int place = 0; place < admissions.size(); place++) {
                Cutoff cutoff = admissions.get(place).cutoff();
                int where = place;
                List<Integer> there = IntStream.range(0, lottery.length)
                        .filter(each -> matching.of(each) == where)
                        .boxed()
                        .toList();
                assertThat(there)
                        .as("seed %d, place %d", SEED + run, place)
                        .allMatch(each -> cutoff.admits(priority(round, each, where), lottery[each]));
                switch (cutoff) {
                    case Cutoff.Open() ->
                        assertThat(there)
                                .hasSizeLessThan(round.places().get(place).capacity());
                    case Cutoff.Closed() ->
                        assertThat(round.places().get(place).capacity()).isZero();
                    case Cutoff.Last(int priority, int position) ->
                        assertThat(there)
                                .as("seed %d, place %d", SEED + run, place)
                                .hasSize(round.places().get(place).capacity())
                                .anyMatch(
                                        each -> priority(round, each, where) == priority && lottery[each] == position);
                }
            }
        }
    }

    @Test
    void officers_who_accepted_before_count_as_if_their_seats_were_not_there() {
        int accepted = 0;
        for (int run = 0; run < 500; run++) {
            Random chance = new Random(SEED + run);
            Instance round = Rounds.again(chance, Rounds.ranked(chance, new Rounds.Shape(4, 9, 7, 2, true)));
            Matching matching = Balancing.match(round).matching();
            if (!Outcomes.wrong(round, matching).isEmpty()) {
                continue;
            }
            accepted += Collections.frequency(round.fixed(), true);

            assertThat(Admission.of(round, matching))
                    .as("seed %d", SEED + run)
                    .isEqualTo(Admission.of(without(round), without(round, matching)));
        }
        assertThat(accepted).isGreaterThan(100);
    }

    private static int priority(Instance round, int officer, int place) {
        return round.pairs().priority(round.pairs().find(officer, place));
    }

    private static Instance without(Instance round) {
        Pairs old = round.pairs();
        Pairs.Builder pairs = new Pairs.Builder(old.officers());
        for (int pair = 0; pair < old.count(); pair++) {
            if (!round.fixed().get(old.officer(pair))) {
                pairs.add(old.officer(pair), old.place(pair), old.rank(pair), old.priority(pair), old.fit(pair));
            }
        }
        List<Place> places = new ArrayList<>(round.places());
        for (int officer = 0; officer < old.officers(); officer++) {
            if (round.fixed().get(officer)) {
                Place was = places.get(round.announced().get(officer));
                places.set(
                        round.announced().get(officer),
                        new Place(was.id(), was.office(), Math.max(0, was.capacity() - 1)));
            }
        }
        return Instance.first(round.policy(), round.offices(), round.officers(), places, pairs.build());
    }

    private static Matching without(Instance round, Matching matching) {
        return new Matching(IntStream.range(0, round.officers().size())
                .map(each -> round.fixed().get(each) ? Matching.NOWHERE : matching.of(each))
                .toArray());
    }
}
