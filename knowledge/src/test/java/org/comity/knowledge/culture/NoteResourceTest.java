package org.comity.knowledge.culture;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.People;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Role;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class NoteResourceTest {

    private static final KnowledgeModule MODULE = new KnowledgeModule();

    private final LibraryDatabase library = LibraryDatabase.shared();
    private final TestServer server = new TestServer(
            MODULE,
            List.of(),
            new NoteResource(
                    new EditingNotes(
                            library.database,
                            library.notes,
                            new AccessPolicy(MODULE.accessRules()),
                            new AuditTrail(library.database, LibraryDatabase.CLOCK),
                            LibraryDatabase.CLOCK,
                            new SecureRandom()),
                    library.registers,
                    new PlaceNames(TestServer.CONFIGURATION),
                    TestServer.CONFIGURATION,
                    LibraryDatabase.CLOCK));

    @Test
    void the_academy_of_the_jurisdiction_writes_and_confirms_and_anybody_contests() {
        Client academy = server.as(People.with(Role.PUBLISHER, "academy-pe", "PE"));
        Client officer = server.as(People.with(Role.OFFICER, "police-no", "NO"));
        String note = "/knowledge/jurisdictions/PE/notes/names";

        assertThat(written(academy, note, "Two family names follow the given names [law].")
                        .location())
                .isEqualTo(note + "?done=written");
        assertThat(server.signedOut().get(note).body()).contains("Two family names follow");
        assertThat(academy.form(note + "/confirmation").location()).isEqualTo(note + "?done=confirmed");
        assertThat(officer.form(note + "/contests", "reason", "The law changed.")
                        .location())
                .isEqualTo(note + "?done=contested");
        assertThat(server.signedOut().get(note).body()).contains("The law changed.");
        assertThat(written(academy, note, "Two family names; the order may be chosen [law].")
                        .status())
                .isEqualTo(303);
        assertThat(server.signedOut().get(note).body())
                .contains("the order may be chosen")
                .doesNotContain("The law changed.");
    }

    @Test
    void a_breach_of_the_rules_keeps_what_was_typed() {
        Client academy = server.as(People.with(Role.AUTHOR, "academy-cl", "CL"));

        Answer answer = written(academy, "/knowledge/jurisdictions/CL/notes/names", "People there are friendly [law].");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("people there").contains("People there are friendly [law].");
        assertThat(server.signedOut()
                        .get("/knowledge/jurisdictions/CL/notes/names")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_wrong_role_and_the_wrong_jurisdiction_change_nothing() {
        String note = "/knowledge/jurisdictions/JP/notes/names";
        List<Client> others = List.of(
                server.as(People.with(Role.PUBLISHER, "academy-kr", "KR")),
                server.as(People.with(Role.OFFICER, "academy-jp", "JP")),
                server.as(People.with(Role.ADMINISTRATOR, "academy-jp", "JP")),
                server.as(People.with(Role.LIAISON_COORDINATOR, "academy-jp", "JP")));

        for (Client other : others) {
            assertThat(written(other, note, "Anything [law].").status()).isEqualTo(403);
            assertThat(other.form(note + "/confirmation").status()).isEqualTo(403);
            assertThat(other.get(note + "/form").status()).isEqualTo(403);
        }
        assertThat(server.signedOut().get(note).body()).contains("family name comes first");
    }

    @Test
    void a_note_that_is_not_in_the_language_falls_back_openly() {
        String note = "/knowledge/jurisdictions/JP/notes/names";

        assertThat(server.signedOut()
                        .in(InterfaceLanguage.TRADITIONAL_CHINESE)
                        .get(note)
                        .body())
                .contains("日文姓名以姓在前");
        assertThat(server.signedOut().in(InterfaceLanguage.ARABIC).get(note).body())
                .contains("lang=\"en\" dir=\"ltr\"")
                .contains("notice language");
    }

    private static Answer written(Client client, String note, String text) {
        return client.form(
                note + "/form",
                "title-en",
                "Names",
                "text-en",
                text,
                "sources",
                "law | A law | https://example.org/",
                "as-of",
                "2026-11");
    }
}
