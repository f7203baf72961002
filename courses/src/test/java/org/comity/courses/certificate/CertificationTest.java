package org.comity.courses.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.courses.CertificateCode;
import org.comity.courses.Courses;
import org.comity.courses.ExampleCourse;
import org.comity.courses.HandBuiltCurricula;
import org.comity.courses.People;
import org.comity.courses.certificate.Certification.Revocation;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.enrolment.PostgresCompletions;
import org.comity.courses.enrolment.ReadingLanguages;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.access.Owner;
import org.comity.platform.access.Role;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.identity.Person;
import org.junit.jupiter.api.Test;

final class CertificationTest {

    private static final Actor PUBLISHER = People.PUBLISHER.actor();

    private final Office office = new Office();

    @Test
    void a_certificate_keeps_name_version_day_and_issuer() {
        Certificate certificate = office.issue(People.OFFICER);

        assertThat(office.certification.verify(certificate.code())).contains(certificate);
        assertThat(certificate.state()).isEqualTo(new CertificateState.Valid("Person 1 Example"));
        assertThat(certificate.version()).isEqualTo(office.course.id());
        assertThat(certificate.issuedAt()).isEqualTo(Office.NOW);
        assertThat(certificate.holder()).isEqualTo(People.OFFICER.actor().asOwner());
        assertThat(certificate.issuer()).isEqualTo(Owner.organisation("comity", "INT"));
    }

    @Test
    void issuing_twice_is_issuing_once_even_at_the_same_time() throws Exception {
        Enrolment enrolment = office.complete(People.OFFICER);
        Callable<Certificate> examiner = () -> office.issue(People.OFFICER, enrolment);
        try (var examiners = Executors.newFixedThreadPool(8)) {
            List<Future<Certificate>> issued = examiners.invokeAll(Collections.nCopies(16, examiner));
            Certificate one = issued.getFirst().get();
            for (Future<Certificate> each : issued) {
                assertThat(each.get()).isEqualTo(one);
            }
        }
        assertThat(office.audited())
                .filteredOn(entry -> entry.action().equals("courses.certificate-issued"))
                .hasSize(1);
    }

    @Test
    void a_certificate_is_for_the_learner_and_the_version_of_the_enrolment() {
        Enrolment enrolment = office.complete(People.OFFICER);

        assertThatThrownBy(() -> office.issue(People.COLLEAGUE, enrolment))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> office.database.transaction(handle -> office.certification.issue(
                        handle,
                        People.OFFICER,
                        enrolment,
                        ExampleCourse.example().version(2).build())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void characters_that_nobody_sees_do_not_get_into_the_name() {
        Person tricky = new Person(
                new UUID(0, 9),
                " Anna\u202Ennamdlog\u2066\u0007 ",
                List.of("officer"),
                "example-academy",
                "TW",
                Optional.empty());

        assertThat(office.issue(tricky).printableName()).contains("Annannamdlog");
    }

    @Test
    void the_trail_tells_of_the_certificate_without_name_and_code() {
        Certificate certificate = office.issue(People.OFFICER);

        AuditRecord entry = office.audited().getFirst();

        assertThat(entry.action()).isEqualTo("courses.certificate-issued");
        assertThat(entry.recordId()).isEqualTo(certificate.enrolment().toString());
        assertThat(entry.toString()).doesNotContain(certificate.code().value(), "Person 1 Example");
    }

    @Test
    void only_the_holder_has_the_certificate_as_her_own() {
        CertificateCode code = office.issue(People.OFFICER).code();

        assertThat(office.certification.own(People.OFFICER.actor(), code)).isPresent();
        for (Person other :
                List.of(People.COLLEAGUE, People.FOREIGNER, People.PUBLISHER, People.ADMINISTRATOR, People.VISITOR)) {
            assertThat(office.certification.own(other.actor(), code)).isEmpty();
            assertThat(office.certification.ofHolder(other.actor(), Optional.empty(), 10))
                    .isEmpty();
        }
    }

    @Test
    void ones_own_certificates_are_paged_newest_first() {
        Certificate first = office.issue(People.OFFICER);
        Actor holder = People.OFFICER.actor();

        assertThat(office.certification.ofHolder(holder, Optional.empty(), 1)).containsExactly(first);
        assertThat(office.certification.ofHolder(holder, Optional.of(first.code()), 1))
                .isEmpty();
    }

    @Test
    void a_publisher_of_the_owner_revokes_with_a_reason() {
        CertificateCode code = office.issue(People.OFFICER).code();

        assertThat(office.certification.revoke(PUBLISHER, code, RevocationReason.MISCONDUCT))
                .isEqualTo(Revocation.REVOKED);

        Certificate revoked = office.certification.verify(code).orElseThrow();
        assertThat(revoked.state())
                .isEqualTo(new CertificateState.Revoked("Person 1 Example", Office.NOW, RevocationReason.MISCONDUCT));
        assertThat(revoked.printableName()).isEmpty();
        AuditRecord entry = office.audited().getFirst();
        assertThat(entry.action()).isEqualTo("courses.certificate-revoked");
        assertThat(entry.actor()).contains(PUBLISHER.id());
        assertThat(entry.details()).isEqualTo("{\"reason\":\"misconduct\"}");
    }

    @Test
    void what_others_hear_of_completions_leaves_out_those_whose_certificate_was_revoked() {
        CertificateCode code = office.issue(People.OFFICER).code();
        office.issue(People.COLLEAGUE);
        office.complete(People.FOREIGNER);
        office.enrolling.enrol(People.ADMINISTRATOR.actor(), office.course, ReadingLanguages.NOT_CHOSEN);
        Courses door = new PostgresCompletions(office.database, new HandBuiltCurricula(office.course));
        UUID officer = People.OFFICER.subject();
        UUID colleague = People.COLLEAGUE.subject();
        UUID foreigner = People.FOREIGNER.subject();
        Set<UUID> all = Set.of(officer, colleague, foreigner, People.ADMINISTRATOR.subject());
        assertThat(door.completed(all, Set.of("example", "other")))
                .isEqualTo(
                        Map.of(officer, Set.of("example"), colleague, Set.of("example"), foreigner, Set.of("example")));
        assertThat(door.completed(Set.of(colleague), Set.of("example"))).containsOnlyKeys(colleague);
        assertThat(door.completed(all, Set.of("other"))).isEmpty();
        assertThat(door.completed(all, Set.of())).isEmpty();
        assertThat(door.completed(Set.of(), Set.of("example"))).isEmpty();

        office.certification.revoke(PUBLISHER, code, RevocationReason.IRREGULAR_EXAMINATION);

        assertThat(door.completed(all, Set.of("example"))).containsOnlyKeys(colleague, foreigner);
        assertThat(door.completions(officer)).isEmpty();
        assertThat(door.completions(colleague)).hasSize(1);
    }

    @Test
    void revoking_again_changes_nothing() {
        CertificateCode code = office.issue(People.OFFICER).code();
        office.certification.revoke(PUBLISHER, code, RevocationReason.MISCONDUCT);

        assertThat(office.certification.revoke(PUBLISHER, code, RevocationReason.WRONG_PERSON))
                .isEqualTo(Revocation.NOT_STANDING);
        assertThat(office.certification.verify(code).orElseThrow().state())
                .isEqualTo(new CertificateState.Revoked("Person 1 Example", Office.NOW, RevocationReason.MISCONDUCT));
        assertThat(office.certification.revoke(
                        PUBLISHER, CertificateCode.next(new java.security.SecureRandom()), RevocationReason.MISCONDUCT))
                .isEqualTo(Revocation.UNKNOWN);
    }

    @Test
    void nobody_else_revokes() {
        Certificate certificate = office.issue(People.OFFICER);
        for (Actor wrong : List.of(
                People.OFFICER.actor(),
                People.ADMINISTRATOR.actor(),
                actor(Role.AUTHOR, "comity", "INT"),
                actor(Role.REVIEWER, "comity", "INT"),
                actor(Role.PUBLISHER, "example-academy", "INT"),
                actor(Role.PUBLISHER, "comity", "CH"))) {
            assertThat(office.certification.mayRevoke(wrong, certificate)).isFalse();
            assertThatThrownBy(() ->
                            office.certification.revoke(wrong, certificate.code(), RevocationReason.ISSUED_IN_ERROR))
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(office.certification.verify(certificate.code()).orElseThrow().valid())
                .isTrue();
    }

    @Test
    void an_erased_certificate_has_no_name_and_those_of_others_keep_theirs() {
        Certificate hers = office.issue(People.OFFICER);
        Certificate other = office.issue(People.COLLEAGUE);

        office.database.change(
                handle -> assertThat(office.certificates.erase(handle, People.OFFICER.subject(), Office.NOW))
                        .isEqualTo(1));

        Certificate erased = office.certification.verify(hers.code()).orElseThrow();
        assertThat(erased.state()).isEqualTo(new CertificateState.Erased(Office.NOW));
        assertThat(erased.name()).isEmpty();
        assertThat(office.certification.verify(other.code())).contains(other);
        assertThat(office.certification.revoke(PUBLISHER, hers.code(), RevocationReason.MISCONDUCT))
                .isEqualTo(Revocation.NOT_STANDING);
    }

    private static Actor actor(Role role, String organisation, String jurisdiction) {
        return new Actor(new UUID(0, 99), java.util.Set.of(role), organisation, jurisdiction);
    }
}
