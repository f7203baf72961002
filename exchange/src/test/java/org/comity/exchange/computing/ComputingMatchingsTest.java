package org.comity.exchange.computing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.job.JobFailure;
import org.comity.exchange.matching.watch.Reached;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.RoundFile;
import org.comity.exchange.outcome.Solving;
import org.comity.platform.access.Role;
import org.comity.platform.json.Json;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// A round is matched by a server that takes the job up, and nothing is lost or kept twice whoever ends when.
final class ComputingMatchingsTest {

    private final ExchangeHouse house = ExchangeHouse.withoutMatchings();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final AskedRound asked = new AskedRound(house, "tolerance", "10");
    private final String round = asked.round;
    private final UUID id = UUID.fromString(AskedRound.id(round));
    private final String place = house.place(round, kenya, "capacity", "2");
    private final Applicant one = asked.nominated("One", "home-police", "FR", List.of(place));
    private final Applicant two = asked.nominated("Two", "home-police", "FR", List.of(place));
    private final Applicant three = asked.nominated("Three", "third-police", "BE", List.of(place));
    private final String matching = "/api" + round + "/matching";

    @Test
    void asking_is_answered_before_anything_is_matched_and_the_page_says_what_is_done() throws InterruptedException {
        programme.form(round + "/closing");
        assertThat(programme.get(matching).status()).isEqualTo(404);

        Answer answer = programme.post("/api" + round + "/run", "");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.location()).isEqualTo(matching);
        assertThat(answer.json().get("state").asText()).isEqualTo("waiting");
        assertThat(programme.form(round + "/run").status()).as("once at a time").isEqualTo(409);
        assertThat(round().get("state").asText()).isEqualTo("closed");
        assertThat(round().has("seed")).as("nobody can reckon with it").isFalse();
        Answer page = programme.get(round);
        assertThat(page.headers().containsKey("Refresh")).isTrue();
        assertThat(page.body()).contains("It waits for its turn", round + "/matching/stop");
        assertThat(page.body()).doesNotContain("action=\"" + round + "/run\"");
        assertThat(kenya.get(round).headers().containsKey("Refresh")).isFalse();
        assertThat(kenya.get(round).body()).doesNotContain("It waits for its turn");
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            assertThat(programme.in(language).get(round).body())
                    .contains(ExchangeHouse.MESSAGES.text(language, "matching.waiting", Map.of()));
        }

        assertThat(house.computing.next()).isTrue();

        assertThat(round().get("state").asText()).isEqualTo("run");
        assertThat(job().get("state").asText()).isEqualTo("done");
        assertThat(house.actions()).startsWith("exchange.round-run", "exchange.matching-asked");
        assertThat(programme.get(round).headers().containsKey("Refresh")).isFalse();
        assertThat(house.computing.next()).as("nothing is left").isFalse();
    }

    @Test
    void while_it_runs_the_page_says_how_far_it_is() throws InterruptedException {
        ask();
        Interrupting.once(house, () -> {
                    assertThat(job().get("state").asText()).isEqualTo("running");
                    assertThat(job().get("stage").asText()).isEqualTo("writing");
                    assertThat(programme.get(round).body())
                            .contains("<progress", "The round is written as the file that is matched");
                })
                .next();
        assertThat(round().get("state").asText()).isEqualTo("run");
    }

    @Test
    void what_a_dead_server_held_is_taken_up_by_another_which_comes_to_the_same() throws InterruptedException {
        ask();
        take();
        assertThat(house.computing.next()).as("it may live").isFalse();
        house.clock.later(ComputingMatchings.LEASE.plusSeconds(1));

        assertThat(house.computing.next()).isTrue();

        JsonNode outcome = programme.get("/api" + round + "/outcome").json();
        RoundFile file = Json.read(outcome.get("round").asText(), RoundFile.class);
        Outcome again = Solving.solve(file, house.clock.instant());
        assertThat(file.written()).isEqualTo(outcome.get("round").asText());
        assertThat(file.policy().seed()).isEqualTo(round().get("seed").asText());
        assertThat(withoutTime(again.files().orElseThrow().result()))
                .isEqualTo(withoutTime(outcome.get("result").asText()));
    }

    @Test
    void who_lost_a_job_keeps_nothing_although_the_round_is_as_it_was() throws InterruptedException {
        ask();
        ComputingMatchings slow = Interrupting.once(house, () -> {
            house.clock.later(ComputingMatchings.LEASE.plusSeconds(1));
            take();
        });

        assertThat(slow.next()).isTrue();

        assertThat(round().get("state").asText()).isEqualTo("closed");
        assertThat(programme.get("/api" + round + "/outcome").status()).isEqualTo(404);
        assertThat(job().get("state").asText()).as("the other holds it").isEqualTo("running");
        house.clock.later(ComputingMatchings.LEASE.plusSeconds(1));
        house.computing.next();
        assertThat(round().get("state").asText()).isEqualTo("run");
    }

    @Test
    void who_lost_a_job_changes_nothing_of_it() {
        ask();
        UUID holder = take();
        house.clock.later(ComputingMatchings.LEASE.plusSeconds(1));
        take();
        UUID job = UUID.fromString(job().get("id").asText());
        house.database.change(handle -> {
            assertThat(house.jobs.begin(handle, job, holder)).isFalse();
            assertThat(house.jobs.restart(handle, job, holder)).isFalse();
            assertThat(house.jobs.done(handle, job, holder, house.clock.instant()))
                    .isFalse();
            assertThat(house.jobs.fail(handle, job, holder, house.clock.instant(), JobFailure.FAULT))
                    .isFalse();
            house.jobs.release(handle, job, holder);
        });
        assertThat(job().get("state").asText()).isEqualTo("running");
    }

    @Test
    void another_server_that_is_faster_keeps_its_result_and_the_slow_one_none() throws InterruptedException {
        ask();
        ComputingMatchings slow = Interrupting.once(house, () -> {
            house.clock.later(ComputingMatchings.LEASE.plusSeconds(1));
            next();
        });
        slow.next();
        assertThat(job().get("state").asText()).isEqualTo("done");
        assertThat(house.actions().stream().filter("exchange.round-run"::equals))
                .hasSize(1);
    }

    @Test
    void a_programme_stops_a_matching_and_the_round_is_as_before() throws InterruptedException {
        assertThat(programme.form(round + "/matching/stop").status()).isEqualTo(409);
        ask();
        Interrupting.once(house, () -> AskedRound.ended(programme.form(round + "/matching/stop")))
                .next();

        assertThat(round().get("state").asText()).isEqualTo("closed");
        assertThat(round().has("seed")).isFalse();
        assertThat(programme.get("/api" + round + "/outcome").status()).isEqualTo(404);
        assertThat(job().get("state").asText()).isEqualTo("stopped");
        assertThat(house.actions()).startsWith("exchange.matching-stopped", "exchange.matching-asked");
        assertThat(programme.get(round).body()).contains("The matching was stopped", "action=\"" + round + "/run\"");
        assertThat(programme.delete(matching).status()).isEqualTo(409);

        ask();
        assertThat(programme.delete(matching).json().get("state").asText()).isEqualTo("stopped");
        assertThat(house.computing.next()).as("it was not begun").isFalse();
        ask();
        house.computing.next();
        assertThat(round().get("state").asText()).isEqualTo("run");
    }

    @Test
    void an_officer_withdraws_meanwhile_and_the_round_is_matched_without_her() throws InterruptedException {
        ask();
        Interrupting.once(house, () -> AskedRound.ended(one.client().form(round + "/application/withdrawal")))
                .next();

        JsonNode outcome = programme.get("/api" + round + "/outcome").json();
        assertThat(outcome.get("officers").asInt()).isEqualTo(2);
        assertThat(outcome.get("round").asText())
                .doesNotContain(one.pseudonym())
                .contains(two.pseudonym());
        assertThat(job().get("restarts").asInt()).isEqualTo(1);
    }

    @Test
    void an_officer_is_erased_meanwhile_and_nothing_kept_tells_of_her() throws InterruptedException {
        ask();
        Interrupting.once(
                        house,
                        () -> house.database.change(handle ->
                                house.erasing.erase(handle, three.person().subject())))
                .next();

        JsonNode outcome = programme.get("/api" + round + "/outcome").json();
        assertThat(outcome.get("officers").asInt()).isEqualTo(2);
        assertThat(outcome.get("round").asText()).doesNotContain(three.pseudonym());
    }

    @Test
    void whoever_computes_hears_at_once_that_the_round_was_changed() {
        ask();
        UUID holder = take();
        UUID job = UUID.fromString(job().get("id").asText());
        house.database.change(handle -> house.jobs.begin(handle, job, holder));
        assertThat(changed(job, holder)).isFalse();
        one.client().form(round + "/application/withdrawal");
        assertThat(changed(job, holder)).isTrue();
    }

    @Test
    void a_round_that_changes_again_and_again_is_given_up() throws InterruptedException {
        ask();
        boolean[] out = {false};
        Interrupting.server(house, () -> {
                    out[0] = !out[0];
                    house.database.change(handle -> handle.createUpdate("""
                                    UPDATE exchange.application SET state = :state WHERE id = :id
                                    """)
                            .bind("state", out[0] ? "withdrawn" : "nominated")
                            .bind("id", UUID.fromString(one.id()))
                            .execute());
                })
                .next();

        assertThat(job().get("failure").asText()).isEqualTo("changing");
        assertThat(job().get("restarts").asInt()).isEqualTo(ComputingMatchings.MOST_RESTARTS);
        assertThat(round().get("state").asText()).isEqualTo("closed");
    }

    @Test
    void a_failure_is_told_in_words_and_can_be_tried_again() throws InterruptedException {
        ask();
        Interrupting.once(house, () -> {
                    throw new OutOfMemoryError("as if");
                })
                .next();
        assertThat(job().get("failure").asText()).isEqualTo("memory");
        assertThat(programme.get(round).body())
                .contains("too little memory", "action=\"" + round + "/run\"")
                .doesNotContain("<progress");
        assertThat(house.actions()).startsWith("exchange.matching-failed", "exchange.matching-asked");

        ask();
        Interrupting.once(house, () -> {
                    throw new IllegalStateException("broken inside");
                })
                .next();
        assertThat(job().get("failure").asText()).isEqualTo("fault");
        assertThat(programme.get(round).body())
                .contains(job().get("id").asText())
                .doesNotContain("broken inside");

        ask();
        house.computing.next();
        assertThat(round().get("state").asText()).isEqualTo("run");
    }

    @Test
    void a_job_whose_servers_end_is_taken_up_three_times_and_then_given_up() throws InterruptedException {
        ask();
        for (int time = 0; time < ComputingMatchings.MOST_TRIES; time++) {
            take();
            house.clock.later(ComputingMatchings.LEASE.plusSeconds(1));
        }

        assertThat(house.computing.next()).isFalse();

        assertThat(job().get("failure").asText()).isEqualTo("lost");
        assertThat(programme.get(round).body()).contains("servers ended three times");
        assertThat(house.actions()).startsWith("exchange.matching-failed");
        ask();
        house.computing.next();
        assertThat(round().get("state").asText()).isEqualTo("run");
    }

    @Test
    void a_server_that_is_shut_down_leaves_its_job_to_the_others_at_once() throws InterruptedException {
        ask();
        ComputingMatchings ending =
                Interrupting.once(house, () -> Thread.currentThread().interrupt());
        assertThatThrownBy(ending::next).isInstanceOf(InterruptedException.class);
        assertThat(job().get("state").asText()).isEqualTo("waiting");

        house.computing.next();

        assertThat(round().get("state").asText()).isEqualTo("run");
    }

    @Test
    void nobody_but_its_programme_sees_or_stops_a_matching() {
        ask();
        for (Client other : List.of(
                kenya,
                one.client(),
                house.as(Role.PUBLISHER, "other-academy", "CH"),
                house.as(Role.ADMINISTRATOR, "example-academy", "CH"))) {
            assertThat(other.get(matching).status()).isEqualTo(403);
            assertThat(other.delete(matching).status()).isEqualTo(403);
            assertThat(other.form(round + "/matching/stop").status()).isEqualTo(403);
        }
        assertThat(job().get("state").asText()).isEqualTo("waiting");
    }

    @Test
    void a_match_that_is_agreed_on_while_a_round_is_matched_again_is_not_taken_back() throws InterruptedException {
        ask();
        house.computing.next();
        AskedRound.ended(programme.form(round + "/announcement"));
        List<Applicant> placed = asked.applicants.values().stream()
                .filter(each -> asked.match(each).isPresent())
                .toList();
        assertThat(placed).hasSize(2);
        Applicant leaves = placed.getFirst();
        Applicant stays = placed.getLast();
        leaves.client().form(round + "/application/withdrawal");
        assertThat(programme.post("/api" + round + "/rematches", "").status()).isEqualTo(202);
        assertThat(programme.get(round + "/rematches").headers().containsKey("Refresh"))
                .isTrue();

        Interrupting.once(house, () -> asked.agree(stays, kenya)).next();

        assertThat(job().get("state").asText()).isEqualTo("done");
        assertThat(job().get("restarts").asInt()).isEqualTo(1);
        assertThat(asked.match(stays).orElseThrow().get("state").asText()).isEqualTo("accepted");
        assertThat(programme.get("/api" + round + "/rematches").json().get("rematches"))
                .hasSize(1);
        assertThat(house.actions()).startsWith("exchange.round-rematched");
    }

    private void ask() {
        programme.form(round + "/closing");
        AskedRound.ended(programme.form(round + "/run"));
    }

    /// Takes the job up as a server that is not heard of any more.
    private UUID take() {
        UUID holder = house.authority.id();
        house.database.change(handle -> assertThat(house.jobs.take(
                        handle,
                        holder,
                        ComputingMatchings.MOST_TRIES,
                        house.authority.now(),
                        house.authority.now().plus(ComputingMatchings.LEASE)))
                .isPresent());
        return holder;
    }

    private boolean changed(UUID job, UUID holder) {
        return house.database.transaction(handle -> house.jobs
                .renew(handle, job, holder, Reached.BEGUN, house.authority.now().plus(Duration.ofSeconds(1)))
                .orElseThrow()
                .changed());
    }

    private void next() {
        try {
            assertThat(house.computing.next()).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode round() {
        return programme.get("/api" + round).json();
    }

    private JsonNode job() {
        JsonNode job = programme.get(matching).json();
        assertThat(job.get("round").asText()).isEqualTo(id.toString());
        return job;
    }

    private static String withoutTime(String result) {
        return result.replaceAll("\"cpuSeconds\" : [0-9.]+", "");
    }
}
