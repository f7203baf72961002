package org.comity.exchange.computing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.comity.exchange.AskedRound;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.outcome.Calculation;
import org.comity.exchange.outcome.RoundFile;
import org.comity.platform.access.Role;
import org.comity.platform.json.Json;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// What counts as a try of a job: a server that went missing does, one that was shut down does not.
final class EndingServersTest {

    private final ExchangeHouse house = ExchangeHouse.withoutMatchings();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final AskedRound asked = new AskedRound(house, "tolerance", "10");
    private final String round = asked.round;
    private final String place = house.place(round, kenya, "capacity", "2");
    private final UUID holder = house.authority.id();

    EndingServersTest() {
        asked.nominated("One", "home-police", "FR", List.of(place));
        asked.nominated("Two", "third-police", "BE", List.of(place));
    }

    @Test
    void whoever_waits_hears_that_the_server_ends_although_the_result_is_there() throws InterruptedException {
        ask();
        house.computing.next();
        String written =
                programme.get("/api" + round + "/outcome").json().get("round").asText();
        Calculation calculation = Calculation.begin(
                Json.read(written, RoundFile.class), house.clock.instant(), UUID.fromString(AskedRound.id(round)));
        assertThat(calculation.after(Duration.ofMinutes(1))).isPresent();

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> calculation.after(Duration.ofMinutes(1))).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).as("it is told once").isFalse();
    }

    @Test
    void servers_that_are_shut_down_are_no_tries() throws InterruptedException {
        ask();
        for (int time = 0; time < ComputingMatchings.MOST_TRIES; time++) {
            UUID job = take();
            house.database.change(handle -> house.jobs.release(handle, job, holder));
        }
        take();
        house.clock.later(ComputingMatchings.LEASE.plusSeconds(1));

        assertThat(house.computing.next()).isTrue();

        assertThat(state()).isEqualTo("run");
    }

    @Test
    void what_went_missing_before_the_round_changed_is_not_counted_after_it() throws InterruptedException {
        ask();
        for (int time = 1; time < ComputingMatchings.MOST_TRIES; time++) {
            take();
            house.clock.later(ComputingMatchings.LEASE.plusSeconds(1));
        }
        UUID job = take();
        assertThat(restarted(job)).isTrue();
        house.clock.later(ComputingMatchings.LEASE.plusSeconds(1));

        assertThat(house.computing.next()).isTrue();

        assertThat(state()).isEqualTo("run");
    }

    private void ask() {
        programme.form(round + "/closing");
        AskedRound.ended(programme.form(round + "/run"));
    }

    /// Takes the job up as a server that is not heard of any more.
    ///
    /// @return the job
    private UUID take() {
        return house.database.transaction(handle -> house.jobs
                .take(
                        handle,
                        holder,
                        ComputingMatchings.MOST_TRIES,
                        house.authority.now(),
                        house.authority.now().plus(ComputingMatchings.LEASE))
                .orElseThrow()
                .id());
    }

    private boolean restarted(UUID job) {
        return house.database.transaction(handle -> house.jobs.restart(handle, job, holder));
    }

    private String state() {
        return programme.get("/api" + round).json().get("state").asText();
    }
}
