package org.comity.courses.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.courses.attempt.Examiner.chosen;
import static org.comity.courses.attempt.Examiner.right;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.content.CourseVersion.Assessment;
import org.comity.courses.AttemptId;
import org.comity.courses.ExampleCourse;
import org.comity.courses.ExampleQuestions;
import org.comity.courses.People;
import org.comity.courses.attempt.Answering.Outcome;
import org.comity.courses.scoring.RawAnswer;
import org.comity.platform.identity.Person;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/// What happens when answers arrive at the same time, and when connections break.
final class AnswersAtOnceTest {

    private static final Person OFFICER = People.OFFICER;
    private static final int ROUNDS = 25;

    private final AtomicInteger broken = new AtomicInteger();
    private final Examiner examiner = new Examiner(ExampleCourse.example()
            .assessment(new Assessment(0, 0, 0))
            .pool(ExampleQuestions.pool("all", "single", "multiple", "text"))
            .build());

    @Test
    void of_two_different_answers_to_a_question_at_the_same_time_exactly_one_stands_and_both_are_told_which()
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Person learner = learner(round);
            AttemptId attempt = begin(learner);
            List<Outcome> told = atOnce(
                    () -> examiner.answer(learner, attempt, "single", chosen("a")),
                    () -> examiner.answer(learner, attempt, "single", chosen("b")));

            List<GivenAnswer> stored = examiner.sitting(attempt).answers();
            assertThat(stored).hasSize(1);
            assertThat(told).extracting(AnswersAtOnceTest::standing).containsOnly(stored.getFirst());
            assertThat(told)
                    .filteredOn(Outcome.Recorded.class::isInstance)
                    .as("exactly one was recorded")
                    .hasSize(1);
            assertThat(told)
                    .filteredOn(new Outcome.Stands(stored.getFirst(), false)::equals)
                    .hasSize(1);
        }
    }

    @Test
    void a_double_click_counts_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Person learner = learner(round);
            AttemptId attempt = begin(learner);
            Callable<Outcome> click = () -> examiner.answer(learner, attempt, "multiple", right("multiple"));
            List<Outcome> told = atOnce(click, click, click, click);

            List<GivenAnswer> stored = examiner.sitting(attempt).answers();
            assertThat(stored).hasSize(1);
            assertThat(told).extracting(AnswersAtOnceTest::standing).containsOnly(stored.getFirst());
            assertThat(told).filteredOn(Outcome.Recorded.class::isInstance).hasSize(1);
            assertThat(told)
                    .filteredOn(new Outcome.Stands(stored.getFirst(), true)::equals)
                    .hasSize(3);
        }
    }

    @Test
    void the_last_answers_in_several_windows_at_once_complete_the_attempt_exactly_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Person learner = learner(round);
            AttemptId attempt = begin(learner);
            List<Outcome> told = atOnce(
                    () -> examiner.answer(learner, attempt, "single", right("single")),
                    () -> examiner.answer(learner, attempt, "multiple", right("multiple")),
                    () -> examiner.answer(learner, attempt, "text", right("text")));

            assertThat(told)
                    .filteredOn(outcome -> outcome instanceof Outcome.Recorded recorded && recorded.completed())
                    .hasSize(1);
            Sitting sitting = examiner.sitting(attempt);
            assertThat(sitting.attempt().state()).isInstanceOf(AttemptState.Completed.class);
            assertThat(sitting.enrolment().completed()).isTrue();
            assertThat(examiner.database.<List<?>>query(handle -> examiner.certificates.of(handle, learner.subject())))
                    .hasSize(1);
        }
        assertThat(examiner.actions())
                .filteredOn("courses.attempt-completed"::equals)
                .hasSize(ROUNDS);
    }

    @Test
    void whatever_the_learner_was_told_is_there_when_the_database_breaks_connections_at_any_moment() throws Exception {
        Set<GivenAnswer> told = new HashSet<>();
        List<AttemptId> attempts = new ArrayList<>();
        try (ExecutorService attacker = Executors.newSingleThreadExecutor()) {
            AtomicBoolean stop = new AtomicBoolean();
            Future<?> attack = attacker.submit(() -> {
                while (!stop.get()) {
                    breakConnections();
                }
            });
            for (int round = 0; round < ROUNDS; round++) {
                Person learner = learner(round);
                AttemptId attempt = insisting(() -> begin(learner));
                attempts.add(attempt);
                for (String question : List.of("single", "multiple", "text")) {
                    told.add(standing(insisting(() -> examiner.answer(learner, attempt, question, right(question)))));
                }
            }
            stop.set(true);
            attack.get();
        }

        assertThat(broken).as("how often a connection broke").hasPositiveValue();
        Set<GivenAnswer> stored = new HashSet<>();
        for (AttemptId attempt : attempts) {
            Sitting sitting = insisting(() -> examiner.sitting(attempt));
            assertThat(sitting.answers()).hasSize(3);
            assertThat(sitting.attempt().state()).isInstanceOf(AttemptState.Completed.class);
            stored.addAll(sitting.answers());
        }
        assertThat(stored).containsAll(told);
    }

    @Test
    void a_table_that_is_asked_past_the_lock_still_keeps_one_answer() {
        AttemptId attempt = begin(OFFICER);
        RawAnswer raw = right("single");
        GivenAnswer first = ((Outcome.Recorded) examiner.answer(OFFICER, attempt, "single", raw)).answer();

        boolean taken = examiner.database.transaction(handle -> examiner.attempts.insert(handle, attempt, first));

        assertThat(taken).isFalse();
        assertThat(examiner.sitting(attempt).answers()).containsExactly(first);
    }

    private AttemptId begin(Person learner) {
        examiner.enrol(learner);
        return examiner.start(learner);
    }

    private static Person learner(int number) {
        return new Person(
                new UUID(7, number),
                "Learner " + number,
                OFFICER.roles(),
                OFFICER.organisation(),
                OFFICER.jurisdiction(),
                OFFICER.language());
    }

    private static GivenAnswer standing(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> recorded.answer();
            case Outcome.Stands stands -> stands.answer();
            case Outcome.Malformed malformed -> throw new AssertionError(malformed);
            case Outcome.Paused paused -> throw new AssertionError(paused);
            case Outcome.Unknown unknown -> throw new AssertionError(unknown);
        };
    }

    @SafeVarargs
    private static List<Outcome> atOnce(Callable<Outcome>... calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.length)) {
            List<Future<Outcome>> running = new ArrayList<>();
            for (Callable<Outcome> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Outcome> told = new ArrayList<>();
            for (Future<Outcome> each : running) {
                told.add(each.get());
            }
            return told;
        }
    }

    /// Ends every other connection to this database, like a server that is killed.
    private void breakConnections() {
        try {
            examiner.database.query(
                    handle -> handle.createQuery("""
                            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                            WHERE datname = current_database() AND pid <> pg_backend_pid()
                            """).mapTo(Boolean.class).list());
            Thread.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What a browser does that got no reply: sends the same again.
    private <T> T insisting(Callable<T> call) throws Exception {
        for (int tries = 0; tries < 1000; tries++) {
            try {
                return call.call();
            } catch (JdbiException noReply) {
                broken.incrementAndGet();
            }
        }
        throw new AssertionError("The database stayed away.");
    }
}
