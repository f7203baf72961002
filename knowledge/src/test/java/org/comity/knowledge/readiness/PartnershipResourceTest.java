package org.comity.knowledge.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.People;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Role;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.authority.Authority;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class PartnershipResourceTest {

    private static final KnowledgeModule MODULE = new KnowledgeModule();
    private static final String LIST = "/liaison/partnerships";

    private final LibraryDatabase library = LibraryDatabase.shared();
    private final TestServer server = new TestServer(
            MODULE,
            List.of(),
            new PartnershipResource(
                    new AssessingPartnerships(
                            library.database,
                            new PostgresPartnerships(),
                            new Authority(
                                    new AccessPolicy(MODULE.accessRules()),
                                    new AuditTrail(library.database, LibraryDatabase.CLOCK),
                                    LibraryDatabase.CLOCK,
                                    new SecureRandom())),
                    library.registers,
                    new PlaceNames(TestServer.CONFIGURATION),
                    TestServer.CONFIGURATION));

    @Test
    void two_offices_assess_their_partnership_and_each_answers_before_it_sees_the_other() {
        Client here = coordinator("readiness-here", "CH");
        Client there = coordinator("readiness-there", "KE");
        String partnership = opened(here, "readiness-there", "KE");

        assertThat(there.get(LIST).body())
                .contains(partnership)
                .contains("Switzerland")
                .contains("<code>readiness-there</code>");
        assertThat(here.form(partnership + "/assessment", answers("4")).location())
                .isEqualTo(partnership);
        assertThat(there.get(partnership).body())
                .contains("opens when both sides")
                .doesNotContain("<svg");

        there.form(partnership + "/assessment", answers("2"));

        String seen = there.get(partnership).body();
        assertThat(seen)
                .contains("Weighed by the stage, the partnership reaches 50%")
                .contains("far apart");
        assertThat(here.get(partnership).body()).contains("width=\"400\"").contains("width=\"200\"");
        assertThat(here.in(InterfaceLanguage.ARABIC).get(partnership).body()).contains("أضعف حلقة");
    }

    @Test
    void the_same_two_have_one_partnership() {
        Client here = coordinator("readiness-one", "FR");
        String partnership = opened(here, "readiness-two", "JP");

        assertThat(opened(here, "readiness-two", "JP")).isEqualTo(partnership);
        assertThat(opened(coordinator("readiness-two", "JP"), "readiness-one", "FR"))
                .isEqualTo(partnership);
    }

    @Test
    void nobody_else_sees_or_changes_it() {
        String partnership = opened(coordinator("readiness-a", "BR"), "readiness-b", "AR");
        List<Client> others = List.of(
                coordinator("readiness-a", "AR"), coordinator("readiness-b", "BR"), coordinator("readiness-c", "BR"));

        for (Client other : others) {
            assertThat(other.get(LIST).body()).doesNotContain(partnership);
            assertThat(other.get(partnership).status()).isEqualTo(404);
            assertThat(other.get(partnership + "/assessment").status()).isEqualTo(404);
            assertThat(other.form(partnership + "/assessment", answers("0")).status())
                    .isEqualTo(404);
            assertThat(other.form(partnership + "/stage", "stage", "mature").status())
                    .isEqualTo(404);
            assertThat(other.form(partnership + "/end").status()).isEqualTo(404);
        }
        for (Role role : Role.values()) {
            if (role != Role.LIAISON_COORDINATOR) {
                Client wrong = server.as(People.with(role, "readiness-a", "BR"));
                assertThat(wrong.get(LIST).status()).as(role.claim()).isEqualTo(403);
                assertThat(wrong.get(partnership).status()).as(role.claim()).isEqualTo(403);
                assertThat(wrong.form(partnership + "/end").status())
                        .as(role.claim())
                        .isEqualTo(403);
            }
        }
        assertThat(coordinator("readiness-b", "AR").get(partnership).body()).contains("At the start political will");
    }

    @Test
    void either_office_changes_the_stage_and_ends_it_with_all_answers() {
        Client here = coordinator("readiness-end", "DE");
        Client there = coordinator("readiness-end", "NL");
        String partnership = opened(here, "readiness-end", "NL");
        here.form(partnership + "/assessment", answers("3"));

        assertThat(there.form(partnership + "/stage", "stage", "mature").status())
                .isEqualTo(303);
        assertThat(here.get(partnership).body()).contains("In a mature partnership");
        assertThat(there.form(partnership + "/end").location()).isEqualTo(LIST);
        assertThat(here.get(partnership).status()).isEqualTo(404);
        assertThat(rows(partnership)).isZero();
    }

    @Test
    void a_newer_assessment_replaces_the_older_and_keeps_it() {
        Client here = coordinator("readiness-new", "TH");
        String partnership = opened(here, "readiness-new", "VN");
        here.form(partnership + "/assessment", answers("1"));
        here.form(partnership + "/assessment", answers("1"));
        here.form(partnership + "/assessment", answers("2"));

        assertThat(here.get(partnership + "/assessment").body())
                .contains("<option value=\"2\" selected>")
                .doesNotContain("<option value=\"1\" selected>");
        assertThat(rows(partnership)).isEqualTo(2);
    }

    @Test
    void a_faulty_form_changes_nothing() {
        Client here = coordinator("readiness-bad", "KR");

        assertThat(here.form(LIST, "jurisdiction", "XX", "organisation", "Big Office", "stage", "soon")
                        .status())
                .isEqualTo(422);
        String partnership = opened(here, "readiness-bad", "US");
        assertThat(here.form(partnership + "/assessment", "basis", "9").status())
                .isEqualTo(422);
        assertThat(here.form(partnership + "/assessment").status()).isEqualTo(422);
        assertThat(here.form(partnership + "/stage", "stage", "soon").status()).isEqualTo(422);
        assertThat(rows(partnership)).isZero();
        assertThat(here.get(partnership).body()).contains("At the start political will");
    }

    @Test
    void every_fault_of_a_form_is_named() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.add("jurisdiction", "XX");
        fields.add("organisation", "Big Office");
        fields.add("stage", "soon");
        Office own = new Office("readiness-bad", "KR");

        assertThatThrownBy(() -> PartnershipForms.opening(fields, library.register(), own))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        fault -> assertThat(fault.faults())
                                .containsExactly(
                                        new Fault("jurisdiction", "readiness.fault.jurisdiction"),
                                        new Fault("organisation", "readiness.fault.organisation"),
                                        new Fault("stage", "readiness.fault.stage")));
        fields.putSingle("jurisdiction", "KR");
        fields.putSingle("organisation", "readiness-bad");
        fields.putSingle("stage", "start");
        assertThatThrownBy(() -> PartnershipForms.opening(fields, library.register(), own))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        fault -> assertThat(fault.faults())
                                .containsExactly(new Fault("organisation", "readiness.fault.own")));
        fields.putSingle("basis", "5");
        assertThatThrownBy(() -> PartnershipForms.scores(fields))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        fault -> assertThat(fault.faults())
                                .containsExactly(new Fault("basis", "readiness.fault.score")));
    }

    private Client coordinator(String organisation, String jurisdiction) {
        Person person = People.with(Role.LIAISON_COORDINATOR, organisation, jurisdiction);
        return server.as(person);
    }

    private static String opened(Client client, String organisation, String jurisdiction) {
        Answer answer = client.form(LIST, "jurisdiction", jurisdiction, "organisation", organisation, "stage", "start");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    private static String[] answers(String score) {
        List<String> fields = new ArrayList<>();
        Factor.allQuestions().forEach(question -> fields.addAll(List.of(question, score)));
        return fields.toArray(String[]::new);
    }

    private int rows(String partnership) {
        return library.database.query(
                handle -> handle.createQuery("SELECT count(*) FROM knowledge.assessment WHERE partnership::text = :id")
                        .bind("id", partnership.substring(LIST.length() + 1))
                        .mapTo(Integer.class)
                        .one());
    }
}
