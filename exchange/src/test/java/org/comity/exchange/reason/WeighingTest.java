package org.comity.exchange.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationTerms.Choice;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.mechanism.Cutoff;
import org.comity.exchange.matching.reasons.Reason;
import org.comity.exchange.matching.reasons.Seating;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.place.HostPlace;
import org.junit.jupiter.api.Test;

/// What is said of drawn rounds, held against matching them again.
final class WeighingTest {

    private static final int SEEDS = 300;
    private static final List<Tier> WITHOUT_FIT =
            List.of(Tier.PLACEMENTS, Tier.BALANCE, Tier.PREFERENCES, Tier.LOTTERY);
    private static final List<Tier> WITH_FIT =
            List.of(Tier.PLACEMENTS, Tier.FIT, Tier.BALANCE, Tier.PREFERENCES, Tier.LOTTERY);

    private static final List<Tier> WITH_PRIORITIES =
            List.of(Tier.PLACEMENTS, Tier.PRIORITIES, Tier.BALANCE, Tier.PREFERENCES, Tier.LOTTERY);

    private static DrawnRound drawn(long seed) {
        Random random = new Random(seed);
        return switch ((int) (seed % 3)) {
            case 0 -> DrawnRound.draw(random, WITH_FIT);
            case 1 -> DrawnRound.draw(random, WITHOUT_FIT);
            default -> DrawnRound.draw(random, WITH_PRIORITIES).preferring(random);
        };
    }

    @Test
    void the_smallest_change_places_her_when_the_round_is_matched_again() {
        int placed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            DrawnRound drawn = drawn(seed);
            Outcome outcome = drawn.matched();
            KeptRound kept = KeptRound.read(outcome.files().orElseThrow());
            for (Application officer : drawn.officers()) {
                Optional<Nearest> nearest =
                        drawn.weighing(kept, officer).nearest().nearest();
                if (has(outcome, officer)) {
                    assertThat(nearest).as("seed %d", seed).isEmpty();
                }
                if (nearest.isPresent()) {
                    placed++;
                    Application changed = drawn.opened(officer, nearest.get().place());
                    assertThat(has(drawn.matched(changed), officer))
                            .as("seed %d, %s: %s", seed, officer.pseudonym(), nearest.get())
                            .isTrue();
                }
            }
        }
        assertThat(placed).isGreaterThan(SEEDS / 2);
    }

    @Test
    void nothing_smaller_that_opens_one_place_does() {
        int tried = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            DrawnRound drawn = DrawnRound.draw(new Random(seed), WITHOUT_FIT);
            Outcome outcome = drawn.matched();
            KeptRound kept = KeptRound.read(outcome.files().orElseThrow());
            for (Application officer : drawn.officers()) {
                if (has(outcome, officer)) {
                    continue;
                }
                int size = drawn.weighing(kept, officer)
                        .nearest()
                        .nearest()
                        .map(Nearest::size)
                        .orElse(Integer.MAX_VALUE);
                for (HostPlace place : smaller(drawn, officer, size)) {
                    tried++;
                    Outcome again = drawn.matched(drawn.opened(officer, place));
                    assertThat(has(again, officer) && !again.tiers().equals(outcome.tiers()))
                            .as("seed %d, %s at %s, size %d", seed, officer.pseudonym(), place.id(), size)
                            .isFalse();
                }
            }
        }
        assertThat(tried).isGreaterThan(SEEDS / 2);
    }

    /// The places that a change of a smaller size would open.
    static List<HostPlace> smaller(DrawnRound drawn, Application officer, int size) {
        List<HostPlace> smaller = new ArrayList<>();
        for (HostPlace place : drawn.places()) {
            boolean ranked = drawn.brings(officer).choices().stream()
                    .anyMatch(choice -> choice.place().equals(place.id()));
            var shortfall = drawn.shortfall(officer, place);
            boolean takes = ranked && shortfall.none();
            if (!takes
                    && shortfall.changes().isPresent()
                    && !place.host().equals(officer.home())
                    && shortfall.size() + (ranked ? 0 : 1) < size) {
                smaller.add(place);
            }
        }
        return smaller;
    }

    @Test
    void every_ranked_place_has_its_reason() {
        for (long seed = 0; seed < SEEDS; seed++) {
            DrawnRound drawn = DrawnRound.draw(new Random(seed), WITH_FIT);
            Outcome outcome = drawn.matched();
            KeptRound kept = KeptRound.read(outcome.files().orElseThrow());
            for (Application officer : drawn.officers()) {
                List<Choice> choices = drawn.brings(officer).choices();
                List<WhyNot> reasons = drawn.weighing(kept, officer)
                        .whyNot(choices.stream().map(Choice::place).toList());
                for (int at = 0; at < choices.size(); at++) {
                    HostPlace place = place(drawn, choices.get(at));
                    boolean hers = place.id()
                            .equals(outcome.pairs().get(officer.pseudonym().value()));
                    WhyNot why = reasons.get(at);

                    assertThat(why.equals(new WhyNot.Weighed(new Reason.Has())))
                            .as("seed %d", seed)
                            .isEqualTo(hers);
                    assertThat(why instanceof WhyNot.KeptOut)
                            .as("seed %d, %s", seed, why)
                            .isEqualTo(!drawn.shortfall(officer, place).none());
                }
            }
        }
    }

    @Test
    void a_cutoff_is_who_got_in_last_by_the_lottery_once_all_seats_are_taken() {
        int full = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            DrawnRound drawn = DrawnRound.draw(new Random(seed), WITHOUT_FIT);
            Outcome outcome = drawn.matched();
            KeptRound kept = KeptRound.read(outcome.files().orElseThrow());
            for (HostPlace place : drawn.places()) {
                List<Integer> drew = drawn.officers().stream()
                        .filter(each -> place.id()
                                .equals(outcome.pairs().get(each.pseudonym().value())))
                        .map(each -> drawn.weighing(kept, each).drew())
                        .toList();
                Seating seating = drawn.weighing(kept, drawn.officers().getFirst())
                        .seating(place.id())
                        .orElseThrow();

                assertThat(seating.taken()).as("seed %d", seed).isEqualTo(drew.size());
                if (drew.size() < seating.capacity()) {
                    assertThat(seating.last()).as("seed %d", seed).isEmpty();
                    assertThat(seating.more()).as("seed %d", seed).isEmpty();
                } else {
                    full++;
                    assertThat(seating.last().map(Cutoff.Last::lottery))
                            .as("seed %d", seed)
                            .contains(Collections.max(drew));
                }
            }
        }
        assertThat(full).isGreaterThan(SEEDS / 2);
    }

    private static HostPlace place(DrawnRound drawn, Choice choice) {
        return drawn.places().stream()
                .filter(each -> each.id().equals(choice.place()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean has(Outcome outcome, Application officer) {
        return outcome.pairs().containsKey(officer.pseudonym().value());
    }
}
