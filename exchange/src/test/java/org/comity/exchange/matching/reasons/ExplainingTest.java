package org.comity.exchange.matching.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.comity.exchange.matching.balanced.Balancing;
import org.comity.exchange.matching.balanced.Effect;
import org.comity.exchange.matching.eligibility.Change;
import org.comity.exchange.matching.eligibility.Qualities;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.junit.jupiter.api.Test;

final class ExplainingTest {

    private static final int SEEDS = 300;

    private static final List<Tier> WITHOUT_FIT =
            List.of(Tier.PLACEMENTS, Tier.BALANCE, Tier.CHANGES, Tier.PREFERENCES, Tier.PRIORITIES, Tier.LOTTERY);

    @Test
    void the_smallest_change_places_her_when_the_round_is_matched_again() {
        int placed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            AskedRound round = AskedRound.make(new Random(seed), List.of(Tier.values()));
            Instance instance = round.instance();
            Matching matching = Balancing.match(instance).matching();
            Explaining explaining = new Explaining(instance, round, Balancing.match(instance));
            for (int officer = 0; officer < instance.officers().size(); officer++) {
                Optional<Remedy> remedy = explaining.smallest(officer);
                if (matching.of(officer) != Matching.NOWHERE) {
                    assertThat(remedy).isEmpty();
                }
                if (remedy.isPresent()) {
                    AskedRound changed = changed(round, officer, remedy.get());
                    placed++;
                    assertThat(Balancing.match(changed.instance()).matching().of(officer))
                            .as("seed %d, officer %d: %s", seed, officer, remedy.get())
                            .isNotEqualTo(Matching.NOWHERE);
                }
            }
        }
        assertThat(placed).isGreaterThan(200);
    }

    private static AskedRound changed(AskedRound round, int officer, Remedy remedy) {
        Qualities qualities = round.brings(officer);
        for (Change change : remedy.changes()) {
            qualities = change.applied(qualities);
        }
        AskedRound changed = round.with(officer, qualities);
        return remedy.adds() ? changed.adding(officer, remedy.place()) : changed;
    }

    @Test
    void nothing_smaller_places_her() {
        int tried = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            AskedRound round = AskedRound.make(new Random(seed), WITHOUT_FIT);
            Instance instance = round.instance();
            Matching matching = Balancing.match(instance).matching();
            Explaining explaining = new Explaining(instance, round, Balancing.match(instance));
            for (int officer = 0; officer < instance.officers().size(); officer++) {
                if (matching.of(officer) != Matching.NOWHERE) {
                    continue;
                }
                int size = explaining.smallest(officer).map(Remedy::size).orElse(3);
                for (AskedRound smaller : round.smaller(officer, Math.min(size, 3) - 1)) {
                    tried++;
                    assertThat(Balancing.match(smaller.instance()).matching().of(officer))
                            .as("seed %d, officer %d, size %d", seed, officer, size)
                            .isEqualTo(Matching.NOWHERE);
                }
            }
        }
        assertThat(tried).isGreaterThan(1000);
    }

    @Test
    void a_reason_is_given_for_every_place_and_names_what_stands_in_the_way() {
        for (long seed = 0; seed < SEEDS; seed++) {
            AskedRound round = AskedRound.make(new Random(seed), List.of(Tier.values()));
            Instance instance = round.instance();
            Matching matching = Balancing.match(instance).matching();
            Explaining explaining = new Explaining(instance, round, Balancing.match(instance));
            for (int officer = 0; officer < instance.officers().size(); officer++) {
                for (int place = 0; place < instance.places().size(); place++) {
                    boolean eligible = instance.pairs().find(officer, place) >= 0;
                    boolean admitted = round.asks(place).admits(round.brings(officer));
                    Reason reason = explaining.whyNot(officer, place);

                    assertThat(reason instanceof Reason.Has).isEqualTo(matching.of(officer) == place);
                    assertThat(reason instanceof Reason.Excluded).isEqualTo(!admitted);
                    assertThat(reason instanceof Reason.NotListed).isEqualTo(admitted && !eligible);
                    if (reason instanceof Reason.Outweighed(Effect.Loss loss, Reason.Seats seats)) {
                        assertThat(loss.by()).isPositive();
                        assertThat(seats.before()).isBetween(0, seats.taken());
                        assertThat(seats.taken()).isBetween(0, seats.capacity());
                    }
                }
            }
        }
    }
}
