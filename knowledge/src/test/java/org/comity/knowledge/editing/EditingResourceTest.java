package org.comity.knowledge.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.knowledge.Fact;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.People;
import org.comity.knowledge.culture.EditingNotes;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Role;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.authority.Authority;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class EditingResourceTest {

    private static final KnowledgeModule MODULE = new KnowledgeModule();
    private static final Pattern PROPOSAL = Pattern.compile("/knowledge/review/([0-9a-f-]{36})");

    private final LibraryDatabase library = LibraryDatabase.shared();
    private final AccessPolicy policy = new AccessPolicy(MODULE.accessRules());
    private final AuditTrail trail = new AuditTrail(library.database, LibraryDatabase.CLOCK);
    private final Authority authority = new Authority(policy, trail, LibraryDatabase.CLOCK, new SecureRandom());
    private final PlaceNames names = new PlaceNames(TestServer.CONFIGURATION);
    private final EditingProfiles editing = new EditingProfiles(
            library.database,
            new PostgresContributions(),
            library.reading,
            library.registers,
            authority,
            library.outbox);
    private final TestServer server = new TestServer(
            MODULE,
            List.of(),
            new EditingResource(
                    editing,
                    new Boards(
                            editing,
                            new EditingNotes(
                                    library.database,
                                    library.notes,
                                    policy,
                                    trail,
                                    LibraryDatabase.CLOCK,
                                    new SecureRandom()),
                            library.registers,
                            names,
                            authority),
                    library.registers,
                    names,
                    TestServer.CONFIGURATION));

    @Test
    void the_academy_of_the_jurisdiction_writes_at_once_and_the_history_stays() {
        Client academy = server.as(People.with(Role.PUBLISHER, "academy-uy", "UY"));
        String field = "/knowledge/jurisdictions/UY/fields/oversight";

        assertThat(sent(academy, field, "A first body").location()).isEqualTo(field + "?done=written");
        assertThat(sent(academy, field, "A second body").status()).isEqualTo(303);
        assertThat(values("UY", "oversight")).containsExactly("A second body");
        assertThat(academy.get(field).body())
                .contains("A first body")
                .contains("A second body")
                .contains("Law 1");
    }

    @Test
    void others_propose_and_the_academy_decides() {
        Client officer = server.as(People.with(Role.OFFICER, "police-se", "SE"));
        Client academy = server.as(People.with(Role.REVIEWER, "academy-py", "PY"));
        Client foreign = server.as(People.with(Role.PUBLISHER, "academy-bo", "BO"));
        String field = "/knowledge/jurisdictions/PY/fields/oversight";

        assertThat(sent(officer, field, "Proposed body").location()).isEqualTo(field + "?done=proposed");
        assertThat(values("PY", "oversight")).doesNotContain("Proposed body");
        String board = academy.get("/knowledge/review").body();
        assertThat(board).contains("Proposed body");
        Matcher proposal = PROPOSAL.matcher(board);
        assertThat(proposal.find()).isTrue();
        String decision = "/knowledge/review/" + proposal.group(1);

        assertThat(foreign.form(decision, "decision", "accept").status()).isEqualTo(403);
        assertThat(officer.form(decision, "decision", "accept").status()).isEqualTo(403);
        assertThat(values("PY", "oversight")).doesNotContain("Proposed body");
        assertThat(academy.form(decision, "decision", "accept").location()).isEqualTo("/knowledge/review");
        assertThat(values("PY", "oversight")).containsExactly("Proposed body");
        assertThat(academy.form(decision, "decision", "accept").status()).isEqualTo(404);
    }

    @Test
    void nothing_changes_without_a_source_or_a_date() {
        Client academy = server.as(People.with(Role.PUBLISHER, "academy-ec", "EC"));
        String field = "/knowledge/jurisdictions/EC/fields/oversight";

        assertThat(academy.form(field, "value", "A body", "source", "", "as-of", "2026")
                        .status())
                .isEqualTo(422);
        assertThat(academy.form(field, "value", "A body", "source", "Law", "as-of", "soon")
                        .status())
                .isEqualTo(422);
        assertThat(academy.form(field, "value", "", "source", "Law", "as-of", "2026")
                        .status())
                .isEqualTo(422);
        assertThat(values("EC", "oversight")).isEmpty();
        assertThat(sent(academy, "/knowledge/jurisdictions/EC/fields/corruption-rank", "1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_board_shows_what_is_overdue_and_what_is_missing_to_its_correspondents_alone() {
        Client coordinator = server.as(People.with(Role.LIAISON_COORDINATOR, "police-ke", "KE"));
        Client officer = server.as(People.with(Role.OFFICER, "police-ke", "KE"));

        assertThat(coordinator.get("/knowledge/review").body())
                .contains("Kenya")
                .contains("/knowledge/jurisdictions/KE/fields/");
        assertThat(officer.get("/knowledge/review").status()).isEqualTo(403);
    }

    private List<String> values(String jurisdiction, String field) {
        return library.register().world().facts(jurisdiction, field).stream()
                .map(Fact::value)
                .toList();
    }

    private static Answer sent(Client client, String field, String value) {
        return client.form(field, "value", value, "source", "Law 1", "as-of", "2026-11");
    }
}
