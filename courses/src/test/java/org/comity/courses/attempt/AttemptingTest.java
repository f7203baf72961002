package org.comity.courses.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.courses.attempt.Examiner.COURSE;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.comity.content.CourseVersion.Assessment;
import org.comity.courses.AttemptId;
import org.comity.courses.ExampleCourse;
import org.comity.courses.ExampleQuestions;
import org.comity.courses.People;
import org.comity.courses.attempt.Attempting.Outcome;
import org.comity.courses.scoring.Drawing;
import org.comity.platform.identity.Person;
import org.junit.jupiter.api.Test;

final class AttemptingTest {

    private static final Person OFFICER = People.OFFICER;

    private final Examiner examiner =
            new Examiner(course(1, new Assessment(70, 2, 24)).build());

    @Test
    void an_attempt_keeps_its_seed_and_what_was_drawn_by_it() {
        examiner.enrol(OFFICER);

        Attempt attempt = examiner.sitting(examiner.start(OFFICER)).attempt();

        assertThat(attempt.number()).isEqualTo(1);
        assertThat(attempt.questions()).hasSize(3);
        assertThat(Drawing.of(
                        examiner.curricula.version(attempt.version()).orElseThrow(),
                        attempt.draw().seed()))
                .isEqualTo(attempt.questions());
    }

    @Test
    void starting_again_goes_on_with_the_attempt_under_way() {
        examiner.enrol(OFFICER);
        AttemptId first = examiner.start(OFFICER);

        assertThat(examiner.attempting.start(OFFICER.actor(), COURSE)).isEqualTo(new Outcome.Started(first, false));
        assertThat(examiner.admission(OFFICER)).isEqualTo(new Admission.UnderWay(first));
    }

    @Test
    void many_clicks_at_once_start_one_attempt() throws Exception {
        examiner.enrol(OFFICER);
        Callable<AttemptId> click = () -> examiner.start(OFFICER);
        Set<AttemptId> started = new HashSet<>();
        try (var clicks = Executors.newFixedThreadPool(8)) {
            for (var each : clicks.invokeAll(Collections.nCopies(16, click))) {
                started.add(each.get());
            }
        }
        assertThat(started).hasSize(1);
    }

    @Test
    void who_has_not_taken_the_course_up_starts_nothing() {
        assertThat(examiner.attempting.start(OFFICER.actor(), COURSE)).isEqualTo(new Outcome.NotEnrolled());
    }

    @Test
    void a_failed_attempt_is_followed_by_the_pause_and_then_by_the_last_one() {
        examiner.enrol(OFFICER);
        assertThat(examiner.admission(OFFICER)).isEqualTo(new Admission.Allowed(OptionalInt.of(2)));

        examiner.answerAll(OFFICER, examiner.start(OFFICER), false);

        assertThat(examiner.admission(OFFICER)).isEqualTo(new Admission.Waiting(Instant.parse("2026-11-23T10:00:00Z")));
        assertThat(examiner.attempting.start(OFFICER.actor(), COURSE)).isInstanceOf(Outcome.Refused.class);

        examiner.pass(Duration.ofHours(24));
        assertThat(examiner.admission(OFFICER)).isEqualTo(new Admission.Allowed(OptionalInt.of(1)));
        AttemptId second = examiner.start(OFFICER);
        assertThat(examiner.sitting(second).attempt().number()).isEqualTo(2);

        examiner.answerAll(OFFICER, second, false);
        examiner.pass(Duration.ofDays(100));
        assertThat(examiner.admission(OFFICER)).isEqualTo(new Admission.Exhausted());
        assertThat(examiner.attempting.start(OFFICER.actor(), COURSE))
                .isEqualTo(new Outcome.Refused(new Admission.Exhausted()));
    }

    @Test
    void giving_the_course_up_and_taking_it_up_again_gives_no_new_attempts() {
        examiner.enrol(OFFICER);
        examiner.answerAll(OFFICER, examiner.start(OFFICER), false);
        examiner.enrolling.withdraw(OFFICER.actor(), COURSE);
        assertThat(examiner.admission(OFFICER)).isEqualTo(new Admission.Withdrawn());

        examiner.enrol(OFFICER);
        examiner.pass(Duration.ofHours(24));

        assertThat(examiner.admission(OFFICER)).isEqualTo(new Admission.Allowed(OptionalInt.of(1)));
    }

    @Test
    void a_newer_version_is_a_new_examination() {
        examiner.enrol(OFFICER);
        AttemptId old = examiner.start(OFFICER);
        examiner.curricula.publish(course(2, new Assessment(70, 1, 0)).build());
        examiner.enrolling.move(
                OFFICER.actor(), examiner.curricula.current(COURSE).orElseThrow());

        assertThat(examiner.admission(OFFICER)).isEqualTo(new Admission.Allowed(OptionalInt.of(1)));
        AttemptId fresh = examiner.start(OFFICER);

        assertThat(fresh).isNotEqualTo(old);
        assertThat(examiner.sitting(fresh).attempt().number()).isEqualTo(2);
        assertThat(examiner.sitting(old).pause()).contains(Sitting.Pause.SUPERSEDED);
    }

    @Test
    void as_many_attempts_as_wanted_means_it() {
        Examiner generous = new Examiner(course(1, new Assessment(70, 0, 0)).build());
        generous.enrol(OFFICER);
        for (int number = 0; number < 7; number++) {
            generous.answerAll(OFFICER, generous.start(OFFICER), false);
        }
        assertThat(generous.admission(OFFICER)).isEqualTo(new Admission.Allowed(OptionalInt.empty()));
        Examination examination =
                generous.admitting.find(OFFICER.actor(), COURSE).orElseThrow();
        assertThat(generous.admitting.attempts(examination, Integer.MAX_VALUE, 3))
                .extracting(Attempt::number)
                .containsExactly(7, 6, 5);
        assertThat(generous.admitting.attempts(examination, 3, 3))
                .extracting(Attempt::number)
                .containsExactly(2, 1);
    }

    @Test
    void who_passed_needs_no_further_attempt() {
        examiner.enrol(OFFICER);
        examiner.answerAll(OFFICER, examiner.start(OFFICER), true);

        assertThat(examiner.admission(OFFICER)).isEqualTo(new Admission.Passed());
        assertThat(examiner.attempting.start(OFFICER.actor(), COURSE))
                .isEqualTo(new Outcome.Refused(new Admission.Passed()));
    }

    @Test
    void a_course_without_questions_has_no_examination() {
        Examiner silent = new Examiner(ExampleCourse.example().build());
        silent.enrol(OFFICER);

        assertThat(silent.admission(OFFICER)).isEqualTo(new Admission.NothingToAsk());
    }

    private static ExampleCourse course(int version, Assessment assessment) {
        return ExampleCourse.example()
                .version(version)
                .assessment(assessment)
                .pool(ExampleQuestions.pool("choices", "single", "multiple"))
                .pool(ExampleQuestions.pool("words", "text"));
    }
}
