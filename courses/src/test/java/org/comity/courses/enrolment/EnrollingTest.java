package org.comity.courses.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.courses.Completion;
import org.comity.courses.ExampleCourse;
import org.comity.courses.HandBuiltCurricula;
import org.comity.courses.People;
import org.comity.courses.enrolment.Enrolment.Place;
import org.comity.courses.enrolment.Enrolment.Progress;
import org.comity.courses.enrolment.MarkingRead.Outcome;
import org.comity.courses.enrolment.MarkingRead.Target;
import org.comity.courses.wiring.CoursesModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;

class EnrollingTest {

    private static final Actor OFFICER = People.OFFICER.actor();
    private static final CourseId COURSE = new CourseId("example");

    private final Database database = new Database(TestDatabase.with("platform", "courses"));
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private final AuditTrail trail = new AuditTrail(database, clock);
    private final AccessPolicy policy = new AccessPolicy(new CoursesModule().accessRules());
    private final PostgresEnrolments enrolments = new PostgresEnrolments();
    private final Enrolling enrolling = new Enrolling(database, enrolments, policy, trail, clock, new SecureRandom());
    private final CourseVersion first = ExampleCourse.example().build();
    private final CourseVersion second = ExampleCourse.example()
            .version(2)
            .only("first", "intro", "brand-new")
            .build();
    private final HandBuiltCurricula curricula = new HandBuiltCurricula(first, second);
    private final MarkingRead marking = new MarkingRead(database, enrolments, curricula, policy, clock);

    @Test
    void taking_a_course_up_keeps_version_person_and_where_she_belongs() {
        Enrolment enrolment = enrol(OFFICER, first);

        assertThat(enrolment.version()).isEqualTo(first.id());
        assertThat(enrolment.owner()).isEqualTo(OFFICER.asOwner());
        assertThat(enrolment.state()).isEqualTo(new EnrolmentState.Active());
        assertThat(enrolment.reading().progress()).isEqualTo(new Progress(0, 4));
        assertThat(actions()).containsExactly("courses.enrolled");
    }

    @Test
    void taking_it_up_twice_is_taking_it_up_once() {
        assertThat(enrol(OFFICER, first)).isEqualTo(enrol(OFFICER, first));
        assertThat(actions()).containsExactly("courses.enrolled");
    }

    @Test
    void many_clicks_at_once_make_one_enrolment() throws Exception {
        Callable<Enrolment> click = () -> enrol(OFFICER, first);
        try (var clicks = Executors.newFixedThreadPool(8)) {
            List<Future<Enrolment>> made = clicks.invokeAll(Collections.nCopies(16, click));
            Enrolment one = made.getFirst().get();
            for (Future<Enrolment> each : made) {
                assertThat(each.get()).isEqualTo(one);
            }
        }
        assertThat(of(OFFICER)).hasSize(1);
        assertThat(actions()).containsExactly("courses.enrolled");
    }

    @Test
    void a_learner_stays_on_her_version_until_she_moves() {
        enrol(OFFICER, first);

        assertThat(enrol(OFFICER, second).version()).isEqualTo(first.id());

        assertThat(enrolling.move(OFFICER, second).orElseThrow().version()).isEqualTo(second.id());
        assertThat(actions()).containsExactly("courses.version-changed", "courses.enrolled");
    }

    @Test
    void units_that_both_versions_have_stay_read_after_moving() {
        enrol(OFFICER, first);
        mark(OFFICER, "first", Optional.of("intro"));
        mark(OFFICER, "last", Optional.of("end"));

        Enrolment moved = enrolling.move(OFFICER, second).orElseThrow();

        assertThat(moved.reading().progress()).isEqualTo(new Progress(1, 2));
    }

    @Test
    void nobody_moves_back_to_an_older_version() {
        enrol(OFFICER, second);

        assertThat(enrolling.move(OFFICER, first).orElseThrow().version()).isEqualTo(second.id());
        assertThat(actions()).containsExactly("courses.enrolled");
    }

    @Test
    void who_takes_a_course_up_again_goes_on_with_the_same_enrolment_on_the_current_version() {
        Enrolment before = enrol(OFFICER, first);
        mark(OFFICER, "first", Optional.of("intro"));
        assertThat(enrolling.withdraw(OFFICER, COURSE).orElseThrow().withdrawn())
                .isTrue();

        Enrolment again = enrol(OFFICER, second);

        assertThat(again.id()).isEqualTo(before.id());
        assertThat(again.active()).isTrue();
        assertThat(again.version()).isEqualTo(second.id());
        assertThat(again.reading().progress()).isEqualTo(new Progress(1, 2));
        assertThat(actions()).containsExactly("courses.enrolled", "courses.withdrawn", "courses.enrolled");
    }

    @Test
    void a_completed_course_can_be_taken_up_again_only_in_a_newer_version() {
        Enrolment done = enrol(OFFICER, first);
        database.change(handle -> enrolments.complete(handle, done.id(), clock.instant()));

        assertThat(enrol(OFFICER, first).id()).isEqualTo(done.id());
        assertThat(enrolling.withdraw(OFFICER, COURSE)).isEmpty();
        assertThat(enrolling.move(OFFICER, second)).isEmpty();

        assertThat(enrol(OFFICER, second).id()).isNotEqualTo(done.id());
        assertThat(new PostgresCompletions(database, curricula).completions(OFFICER.id()))
                .containsExactly(new Completion(first.id(), clock.instant()));
    }

    @Test
    void a_neighbour_learns_which_courses_there_are() {
        assertThat(new PostgresCompletions(database, curricula).offered()).containsExactly(COURSE.value());
    }

    @Test
    void reading_is_marked_once_counted_once_and_can_be_taken_back() {
        enrol(OFFICER, first);

        mark(OFFICER, "first", Optional.of("intro"));
        assertThat(mark(OFFICER, "first", Optional.of("intro"))).isEqualTo(new Progress(1, 4));
        assertThat(mark(OFFICER, "last", Optional.empty())).isEqualTo(new Progress(3, 4));

        Outcome.Kept taken = (Outcome.Kept) marking.unmark(OFFICER, new Target(COURSE, "last", Optional.of("end")));
        assertThat(taken.standing().enrolment().reading().progress()).isEqualTo(new Progress(2, 4));
        assertThat(taken.standing().marks().unit("last", "end")).isFalse();
    }

    @Test
    void marks_need_a_learner_and_a_unit_of_her_version() {
        Target target = new Target(COURSE, "first", Optional.of("intro"));
        assertThat(marking.mark(OFFICER, target)).isEqualTo(new Outcome.NotLearning());

        enrol(OFFICER, first);
        assertThat(marking.mark(OFFICER, new Target(COURSE, "first", Optional.of("brand-new"))))
                .isEqualTo(new Outcome.NoSuchUnit());
        assertThat(marking.mark(OFFICER, new Target(COURSE, "nowhere", Optional.empty())))
                .isEqualTo(new Outcome.NoSuchUnit());

        enrolling.withdraw(OFFICER, COURSE);
        assertThat(marking.mark(OFFICER, target)).isEqualTo(new Outcome.NotLearning());
    }

    @Test
    void the_next_step_goes_from_taking_up_over_reading_to_the_examination() {
        assertThat(step(OFFICER)).isEqualTo(new NextStep.TakeUp(false));
        enrol(OFFICER, first);
        assertThat(step(OFFICER)).isEqualTo(new NextStep.Read(new Place("first", Optional.of("intro")), false));

        mark(OFFICER, "first", Optional.of("intro"));
        assertThat(step(OFFICER)).isEqualTo(new NextStep.Read(new Place("first", Optional.of("second-unit")), true));

        marking.opened(standing(OFFICER).orElseThrow(), "last");
        assertThat(step(OFFICER)).isEqualTo(new NextStep.Read(new Place("last", Optional.of("intro")), true));

        mark(OFFICER, "last", Optional.empty());
        assertThat(step(OFFICER))
                .as("what was left out comes last")
                .isEqualTo(new NextStep.Read(new Place("first", Optional.of("second-unit")), true));

        mark(OFFICER, "first", Optional.empty());
        assertThat(step(OFFICER)).isEqualTo(new NextStep.Examination());

        enrolling.withdraw(OFFICER, COURSE);
        assertThat(step(OFFICER)).isEqualTo(new NextStep.TakeUp(true));
    }

    @Test
    void nobody_sees_or_changes_what_belongs_to_another() {
        enrol(OFFICER, first);

        for (Actor other : List.of(People.COLLEAGUE.actor(), People.FOREIGNER.actor(), People.ADMINISTRATOR.actor())) {
            assertThat(standing(other)).isEmpty();
            assertThat(enrolling.withdraw(other, COURSE)).isEmpty();
            assertThat(enrolling.move(other, second)).isEmpty();
            assertThat(enrolling.read(other, COURSE, ReadingLanguages.NOT_CHOSEN))
                    .isEmpty();
            assertThat(marking.mark(other, new Target(COURSE, "first", Optional.empty())))
                    .isEqualTo(new Outcome.NotLearning());
        }
        assertThat(standing(OFFICER).orElseThrow().enrolment().active()).isTrue();
    }

    @Test
    void who_has_no_role_of_ours_cannot_take_a_course_up() {
        assertThatThrownBy(() -> enrol(People.VISITOR.actor(), first)).isInstanceOf(Forbidden.class);
        assertThat(of(People.VISITOR.actor())).isEmpty();
    }

    @Test
    void the_languages_she_reads_in_are_kept() {
        enrol(OFFICER, first);

        Enrolment enrolment = enrolling
                .read(OFFICER, COURSE, new ReadingLanguages(Optional.of("zh-Hant"), Optional.of("en")))
                .orElseThrow();

        assertThat(enrolment.reading().language()).contains("zh-Hant");
        assertThat(enrolment.reading().second()).contains("en");
    }

    @Test
    void a_second_language_that_is_the_first_is_no_second_language() {
        assertThat(new ReadingLanguages(Optional.of("en"), Optional.of("en")).second())
                .isEmpty();
    }

    @Test
    void enrolments_are_paged_newest_first_and_only_ones_own() {
        for (int number = 1; number <= 5; number++) {
            enrol(OFFICER, ExampleCourse.called("course-" + number).build());
        }
        Enrolment foreign = enrol(People.COLLEAGUE.actor(), first);

        List<Enrolment> start = database.query(handle -> enrolments.page(handle, OFFICER.id(), Optional.empty(), 3));
        List<Enrolment> rest = database.query(handle -> enrolments.page(
                handle, OFFICER.id(), Optional.of(start.getLast().id()), 3));

        assertThat(start).hasSize(3);
        assertThat(rest).hasSize(2);
        assertThat(start).doesNotContainAnyElementsOf(rest);
        assertThat(database.<List<Enrolment>>query(
                        handle -> enrolments.page(handle, OFFICER.id(), Optional.of(foreign.id()), 3)))
                .isEmpty();
    }

    private Enrolment enrol(Actor actor, CourseVersion offered) {
        return enrolling.enrol(actor, offered, ReadingLanguages.NOT_CHOSEN);
    }

    private Progress mark(Actor actor, String lesson, Optional<String> unit) {
        Outcome.Kept kept = (Outcome.Kept) marking.mark(actor, new Target(COURSE, lesson, unit));
        return kept.standing().enrolment().reading().progress();
    }

    private Optional<Standing> standing(Actor actor) {
        return database.query(handle -> enrolments.standing(handle, actor.id(), COURSE));
    }

    private NextStep step(Actor actor) {
        return NextStep.of(first, standing(actor));
    }

    private List<Enrolment> of(Actor actor) {
        return database.query(handle -> enrolments.of(handle, actor.id()));
    }

    private List<String> actions() {
        return trail.newest(OptionalLong.empty(), 100).stream()
                .map(AuditRecord::action)
                .toList();
    }
}
