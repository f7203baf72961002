package org.comity.courses.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.courses.attempt.Examiner.COURSE;
import static org.comity.courses.attempt.Examiner.chosen;
import static org.comity.courses.attempt.Examiner.right;
import static org.comity.courses.attempt.Examiner.typed;
import static org.comity.courses.attempt.Examiner.wrong;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.comity.content.CourseVersion.Assessment;
import org.comity.content.Pool;
import org.comity.courses.AttemptId;
import org.comity.courses.ExampleCourse;
import org.comity.courses.ExampleQuestions;
import org.comity.courses.People;
import org.comity.courses.attempt.Answering.Outcome;
import org.comity.courses.certificate.Certificate;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.scoring.Answer;
import org.comity.courses.scoring.RawAnswer;
import org.comity.courses.scoring.Reading.Flaw;
import org.comity.courses.scoring.Reading.Flaw.Kind;
import org.comity.platform.identity.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AnsweringTest {

    private static final Person OFFICER = People.OFFICER;

    private final Examiner examiner = new Examiner(ExampleCourse.example()
            .in("zh-Hant", "範例課程")
            .assessment(new Assessment(70, 0, 0))
            .pool(ExampleQuestions.pool("all", ExampleQuestions.ids().toArray(String[]::new)))
            .build());
    private final Enrolment enrolment = examiner.enrol(OFFICER, "en");
    private final AttemptId attempt = examiner.start(OFFICER);

    static List<String> types() {
        return ExampleQuestions.ids();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_answer_is_stored_before_the_learner_is_told(String question) {
        Outcome.Recorded told = (Outcome.Recorded) answer(question, right(question));

        assertThat(examiner.sitting(attempt).answer(question)).contains(told.answer());
        assertThat(told.answer().share()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(told.completed()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_second_click_counts_once_and_is_told_the_same(String question) {
        GivenAnswer first = ((Outcome.Recorded) answer(question, right(question))).answer();

        assertThat(answer(question, right(question))).isEqualTo(new Outcome.Stands(first, true));
        assertThat(examiner.sitting(attempt).answers()).containsExactly(first);
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_first_answer_stands_against_another_one(String question) {
        GivenAnswer first = ((Outcome.Recorded) answer(question, wrong(question))).answer();

        assertThat(answer(question, right(question))).isEqualTo(new Outcome.Stands(first, false));
        assertThat(answer(question, RawAnswer.EMPTY)).isEqualTo(new Outcome.Stands(first, false));
        assertThat(examiner.sitting(attempt).answers()).containsExactly(first);
        assertThat(first.share()).isZero();
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_no_answer_is_not_stored(String question) {
        assertThat(answer(question, RawAnswer.EMPTY)).isInstanceOf(Outcome.Malformed.class);
        assertThat(examiner.sitting(attempt).answers()).isEmpty();
    }

    @Test
    void a_number_follows_the_separators_of_the_language_she_reads_in() {
        Outcome.Malformed told = (Outcome.Malformed) answer("number", typed("two and a half"));
        assertThat(told.flaws()).containsExactly(new Flaw(Kind.NOT_A_NUMBER, ""));

        Examiner spanish = new Examiner(ExampleCourse.example()
                .in("es", "Curso de ejemplo")
                .pool(ExampleQuestions.pool("all", "number", "single"))
                .build());
        spanish.enrol(OFFICER, "es");
        AttemptId started = spanish.start(OFFICER);
        Outcome.Recorded recorded = (Outcome.Recorded) spanish.answer(OFFICER, started, "number", typed("2,500"));

        assertThat(recorded.answer().answer()).isEqualTo(new Answer.Quantity("2,500", new BigDecimal("2.5")));
    }

    @Test
    void the_last_answer_completes_enrolment_and_certificate_in_one() {
        List<String> questions = ExampleQuestions.ids();
        for (String question : questions.subList(0, 5)) {
            answer(question, right(question));
        }
        assertThat(examiner.sitting(attempt).attempt().state()).isEqualTo(new AttemptState.Open());

        Outcome.Recorded last = (Outcome.Recorded) answer(questions.get(5), right(questions.get(5)));

        assertThat(last.completed()).isTrue();
        Sitting done = examiner.sitting(attempt);
        AttemptState.Completed completed =
                (AttemptState.Completed) done.attempt().state();
        assertThat(completed.passed()).isTrue();
        assertThat(completed.score().percent()).isEqualTo(100);
        assertThat(completed.at()).isEqualTo(examiner.clock.instant());
        assertThat(done.enrolment().completed()).isTrue();
        assertThat(certificates())
                .singleElement()
                .satisfies(
                        certificate -> assertThat(certificate.printableName()).contains(OFFICER.name()));
        assertThat(examiner.actions())
                .containsExactly("courses.certificate-issued", "courses.attempt-completed", "courses.enrolled");
    }

    @Test
    void failing_completes_the_attempt_and_nothing_else() {
        examiner.answerAll(OFFICER, attempt, false);

        Sitting done = examiner.sitting(attempt);
        AttemptState.Completed completed =
                (AttemptState.Completed) done.attempt().state();
        assertThat(completed.passed()).isFalse();
        assertThat(completed.score().percent()).isZero();
        assertThat(done.enrolment().active()).isTrue();
        assertThat(certificates()).isEmpty();
        assertThat(examiner.actions()).containsExactly("courses.attempt-completed", "courses.enrolled");
    }

    @Test
    void the_score_weighs_shares_by_points() {
        Examiner weighed = new Examiner(ExampleCourse.example()
                .assessment(new Assessment(75, 0, 0))
                .pool(new Pool(
                        "all",
                        2,
                        List.of(ExampleQuestions.question("single", 3), ExampleQuestions.question("multiple", 1))))
                .build());
        weighed.enrol(OFFICER);
        AttemptId started = weighed.start(OFFICER);
        weighed.answer(OFFICER, started, "single", right("single"));
        weighed.answer(OFFICER, started, "multiple", chosen("a"));

        AttemptState.Completed completed =
                (AttemptState.Completed) weighed.sitting(started).attempt().state();

        assertThat(completed.score().points()).isEqualByComparingTo("3.5");
        assertThat(completed.score().outOf()).isEqualTo(4);
        assertThat(completed.score().percent()).isEqualTo(87);
    }

    @Test
    void if_the_certificate_cannot_be_issued_nothing_of_the_last_answer_stands_and_it_can_be_sent_again() {
        for (String question : ExampleQuestions.ids().subList(0, 5)) {
            answer(question, right(question));
        }
        String last = ExampleQuestions.ids().get(5);
        examiner.database.change(handle -> handle.execute("ALTER TABLE courses.certificate RENAME TO gone"));

        assertThatThrownBy(() -> answer(last, right(last))).hasMessageContaining("certificate");
        assertThat(examiner.sitting(attempt).answer(last)).isEmpty();
        assertThat(examiner.sitting(attempt).enrolment().active()).isTrue();

        examiner.database.change(handle -> handle.execute("ALTER TABLE courses.gone RENAME TO certificate"));
        assertThat(answer(last, right(last))).isInstanceOf(Outcome.Recorded.class);
        assertThat(certificates()).hasSize(1);
    }

    @Test
    void nobody_answers_or_sees_another_persons_attempt() {
        for (Person other : List.of(People.COLLEAGUE, People.FOREIGNER, People.ADMINISTRATOR, People.PUBLISHER)) {
            assertThat(examiner.answer(other, attempt, "single", right("single")))
                    .isEqualTo(new Outcome.Unknown());
            assertThat(examiner.answering.seat(other.actor(), attempt)).isEmpty();
        }
        assertThat(examiner.sitting(attempt).answers()).isEmpty();
        assertThat(examiner.answering.seat(OFFICER.actor(), attempt)).isPresent();
    }

    @Test
    void who_lost_her_roles_answers_nothing() {
        Person without = new Person(
                OFFICER.subject(),
                OFFICER.name(),
                List.of(),
                OFFICER.organisation(),
                OFFICER.jurisdiction(),
                OFFICER.language());

        assertThat(examiner.answer(without, attempt, "single", right("single"))).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void a_question_that_was_not_drawn_takes_no_answer() {
        assertThat(answer("no-such", right("single"))).isEqualTo(new Outcome.Unknown());
        assertThat(examiner.answer(OFFICER, new AttemptId(new UUID(0, 9)), "single", right("single")))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void a_course_given_up_takes_no_answers_until_it_is_taken_up_again() {
        examiner.enrolling.withdraw(OFFICER.actor(), COURSE);
        assertThat(answer("single", right("single"))).isEqualTo(new Outcome.Paused(Sitting.Pause.WITHDRAWN));

        examiner.enrol(OFFICER);
        assertThat(answer("single", right("single"))).isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    void an_answer_given_before_a_pause_is_still_told() {
        GivenAnswer given = ((Outcome.Recorded) answer("single", right("single"))).answer();
        examiner.enrolling.withdraw(OFFICER.actor(), COURSE);

        assertThat(answer("single", right("single"))).isEqualTo(new Outcome.Stands(given, true));
    }

    @Test
    void the_next_question_is_the_first_open_one_after_this_and_then_from_the_start() {
        List<String> order = examiner.sitting(attempt).attempt().questions().stream()
                .map(drawn -> drawn.question())
                .toList();
        answer(order.get(2), right(order.get(2)));
        answer(order.get(3), right(order.get(3)));
        answer(order.get(5), right(order.get(5)));
        Sitting sitting = examiner.sitting(attempt);

        assertThat(sitting.next("")).contains(order.get(0));
        assertThat(sitting.next(order.get(2))).contains(order.get(4));
        assertThat(sitting.next(order.get(5))).contains(order.get(0));
    }

    private Outcome answer(String question, RawAnswer raw) {
        return examiner.answer(OFFICER, attempt, question, raw);
    }

    private List<Certificate> certificates() {
        return examiner.database.query(handle -> examiner.certificates.of(handle, enrolment.id())).stream()
                .toList();
    }
}
