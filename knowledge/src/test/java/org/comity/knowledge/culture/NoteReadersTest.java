package org.comity.knowledge.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.People;
import org.comity.knowledge.culture.Note.Content;
import org.comity.knowledge.culture.Note.Reference;
import org.comity.knowledge.finding.FindingHouse;
import org.comity.knowledge.jurisdiction.JurisdictionResource;
import org.comity.knowledge.jurisdiction.PostgresJurisdictions;
import org.comity.knowledge.jurisdiction.Profiles;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Forbidden;
import org.comity.platform.access.Role;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.identity.Person;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Client;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.WorksChanged;
import org.junit.jupiter.api.Test;

/// Who reads a note, on its page and in search: the same people.
final class NoteReadersTest {

    private static final KnowledgeModule MODULE = new KnowledgeModule();
    private static final Person ACADEMY = People.with(Role.PUBLISHER, "academy-vn", "VN");

    private final LibraryDatabase library = LibraryDatabase.shared();
    private final EditingNotes editing = new EditingNotes(
            library.database,
            library.notes,
            new AccessPolicy(MODULE.accessRules()),
            new AuditTrail(library.database, LibraryDatabase.CLOCK),
            LibraryDatabase.CLOCK,
            new SecureRandom());
    private final PlaceNames places = new PlaceNames(TestServer.CONFIGURATION);
    private final TestServer server = new TestServer(
            MODULE,
            List.of(),
            new NoteResource(editing, library.registers, places, TestServer.CONFIGURATION, LibraryDatabase.CLOCK),
            new JurisdictionResource(
                    library.registers,
                    new Profiles(
                            places, new PostgresJurisdictions(), editing, library.database, LibraryDatabase.CLOCK)));
    private final FindingHouse house = new FindingHouse(library);

    private static Content content(String words) {
        return new Content(
                Map.of("en", "Channels for " + words),
                Map.of("en", words + " [law]."),
                List.of(new Reference("law", "A law", Optional.empty())),
                new AsOf("2026-11"),
                24);
    }

    @Test
    void page_profile_and_search_admit_the_same_people() {
        List<Optional<Person>> visitors = List.of(
                Optional.empty(),
                Optional.of(ACADEMY),
                Optional.of(People.with(Role.OFFICER, "police-vn", "VN")),
                Optional.of(People.with(Role.OFFICER, "police-la", "LA")),
                Optional.of(People.with(Role.PUBLISHER, "academy-la", "LA")),
                Optional.of(People.with(Role.LIAISON_COORDINATOR, "police-vn", "LA")),
                Optional.of(People.with(Role.ADMINISTRATOR, "police-la", "LA")));
        for (Readers readers : Readers.values()) {
            String topic = "channels-" + readers.code();
            editing.write(ACADEMY.actor(), "VN", topic, content("Seaport offices"), readers);
            List<SearchDocument> found = house.works.work(KnowledgeWorkIds.note("VN", topic));

            assertThat(found).hasSize(1);
            for (Optional<Person> visitor : visitors) {
                Client client = visitor.map(server::as).orElseGet(server::signedOut);
                boolean page = client.get(NotePage.address("VN", topic)).status() == 200;
                boolean listed =
                        client.get("/knowledge/jurisdictions/VN").body().contains("/notes/" + topic);
                boolean search =
                        !Collections.disjoint(found.getFirst().audiences(), Audience.of(visitor.map(Person::actor)));

                assertThat(List.of(listed, search))
                        .as("%s for %s", readers, visitor.map(Person::name).orElse("nobody"))
                        .containsOnly(page);
            }
            assertThat(server.as(ACADEMY).get(NotePage.address("VN", topic)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void who_may_not_read_a_note_can_not_contest_it_either() {
        editing.write(ACADEMY.actor(), "VN", "accountability", content("Inspectorates"), Readers.JURISDICTION);
        String contests = NotePage.address("VN", "accountability") + "/contests";

        assertThat(server.as(People.with(Role.OFFICER, "police-la", "LA"))
                        .form(contests, "reason", "Is it there?")
                        .status())
                .isEqualTo(404);
        assertThat(server.as(People.with(Role.OFFICER, "police-vn", "VN"))
                        .form(contests, "reason", "No longer.")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void the_form_keeps_whom_a_note_is_for_unless_another_choice_is_made() {
        Client academy = server.as(ACADEMY);
        String form = NotePage.address("VN", "names") + "/form";

        assertThat(sent(academy, form, "jurisdiction")).isEqualTo(303);
        assertThat(academy.get(form).body()).contains("value=\"jurisdiction\" selected");
        assertThat(sent(academy, form, "")).isEqualTo(303);
        assertThat(server.signedOut().get(NotePage.address("VN", "names")).status())
                .isEqualTo(404);
        assertThat(sent(academy, form, "everybody")).isEqualTo(303);
        assertThat(server.signedOut().get(NotePage.address("VN", "names")).status())
                .isEqualTo(200);
    }

    private static int sent(Client client, String form, String readers) {
        return client.form(
                        form,
                        "title-en",
                        "Names",
                        "text-en",
                        "The family name comes first [law].",
                        "sources",
                        "law | A law",
                        "as-of",
                        "2026-11",
                        "readers",
                        readers)
                .status();
    }

    @Test
    void a_written_note_is_said_to_have_changed_in_the_same_transaction() {
        WorksChanged changed = WorksChanged.one(KnowledgeWorkIds.note("VN", "calendar"));

        assertThatThrownBy(() -> library.database.change(handle -> {
                    library.notes.put(
                            handle,
                            "VN",
                            "calendar",
                            content("Lunar"),
                            new PostgresNotes.Written(
                                    LibraryDatabase.NOW, Optional.empty(), "digest", Readers.EVERYBODY));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThatThrownBy(() -> editing.write(
                        People.with(Role.PUBLISHER, "academy-la", "LA").actor(),
                        "VN",
                        "calendar",
                        content("Lunar"),
                        Readers.EVERYBODY))
                .isInstanceOf(Forbidden.class);
        assertThat(library.changes()).doesNotContain(changed);
        assertThat(house.works.work(KnowledgeWorkIds.note("VN", "calendar"))).isEmpty();

        editing.write(ACADEMY.actor(), "VN", "calendar", content("Lunar"), Readers.EVERYBODY);
        assertThat(library.changes()).contains(changed);
        assertThat(house.works.work(KnowledgeWorkIds.note("VN", "calendar")))
                .singleElement()
                .satisfies(document -> assertThat(document.text().body()).isEqualTo("Lunar."));
    }
}
