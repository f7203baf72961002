package org.comity.exchange.matching.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.exchange.matching.swaps.Aims.Order.ROBUST;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.comity.exchange.matching.flow.Circulation;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Rounds;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.matching.method.Solver;
import org.comity.exchange.matching.swaps.Aims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A matching says how far it is, and ends soon after its thread is interrupted.
final class WatchTest {

    private static final long SEED = 20_261_130;

    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void every_mechanism_ends_when_its_thread_is_interrupted(Mechanism mechanism) {
        Instance round = Rounds.small(new Random(SEED));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Solver.solve(round, Method.usual(mechanism))).isInstanceOf(Ended.class);
        assertThat(Thread.interrupted()).as("it stays interrupted").isTrue();
    }

    /// The round is so large that the search would go on for minutes.
    @Test
    void a_long_search_ends_while_it_searches() throws InterruptedException {
        Instance round = Rounds.ranked(new Random(SEED), new Rounds.Shape(30, 600, 200, 3, true));
        Watch watch = new Watch();
        CompletableFuture<String> how = new CompletableFuture<>();
        Thread search = Thread.ofPlatform().daemon().start(() -> {
            try {
                Solver.solve(round, Method.swaps(new Aims(3, ROBUST, Integer.MAX_VALUE)), watch);
                how.complete("through");
            } catch (Ended e) {
                how.complete("ended");
            }
        });
        while (watch.reached().stage() != Stage.SEARCHING && !how.isDone()) {
            Thread.onSpinWait();
        }
        assertThat(how).as("it is not through by itself").isNotDone();

        search.interrupt();
        search.join();

        assertThat(how).isCompletedWithValue("ended");
    }

    @Test
    void a_flow_ends_between_two_steps() {
        Circulation circulation = new Circulation(2, 2);
        circulation.add(0, 1, 1, 0);
        circulation.add(1, 0, 1, 0);
        circulation.start(new int[] {-1, -1});
        circulation.cost(0, -1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(circulation::solve).isInstanceOf(Ended.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void more_than_all_is_all_and_what_nobody_can_tell_has_no_share() {
        Watch watch = new Watch();
        watch.at(Stage.SEARCHING, 7, 5);
        assertThat(watch.reached()).isEqualTo(new Reached(Stage.SEARCHING, 5, 5));
        watch.at(Stage.TRYING);
        assertThat(watch.reached().measured()).isFalse();
        watch.at(Stage.PROVING, 3, -1);
        assertThat(watch.reached()).isEqualTo(new Reached(Stage.PROVING, 0, 0));
    }
}
