package org.comity.knowledge.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.People;
import org.comity.knowledge.editing.Contribution.Evidence;
import org.comity.knowledge.editing.EditingProfiles.Outcome;
import org.comity.knowledge.finding.FindingHouse;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Role;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.authority.Authority;
import org.comity.search.WorksChanged;
import org.junit.jupiter.api.Test;

/// What search hears of profiles.
final class ProfileChangesTest {

    private static final Evidence LAW = new Evidence("Law 1", Optional.empty(), new AsOf("2026-11"), Optional.of("en"));

    private final LibraryDatabase library = LibraryDatabase.empty();
    private final EditingProfiles editing = new EditingProfiles(
            library.database,
            new PostgresContributions(),
            library.reading,
            library.registers,
            new Authority(
                    new AccessPolicy(new KnowledgeModule().accessRules()),
                    new AuditTrail(library.database, LibraryDatabase.CLOCK),
                    LibraryDatabase.CLOCK,
                    new SecureRandom()),
            library.outbox);
    private final Actor academy = People.with(Role.REVIEWER, "academy-py", "PY").actor();
    private final Actor officer = People.with(Role.OFFICER, "police-se", "SE").actor();

    ProfileChangesTest() {
        library.database.change(handle -> handle.execute("""
                INSERT INTO knowledge.jurisdiction (code, alpha3, kind, region, subregion)
                VALUES ('PY', 'PRY', 'un-member', '19', '5')
                """));
    }

    @Test
    void a_written_field_changes_the_profile_and_a_proposal_nothing_until_it_is_accepted() {
        WorksChanged changed = WorksChanged.one(KnowledgeWorkIds.jurisdiction("PY"));
        FindingHouse house = new FindingHouse(library);

        assertThat(editing.contribute(officer, "PY", "oversight", List.of("Proposed body"), LAW))
                .isEqualTo(Outcome.PROPOSED);
        assertThat(library.changes()).isEmpty();
        assertThat(body(house)).doesNotContain("Proposed body");

        editing.decide(academy, editing.open(academy).getFirst().id(), true);
        assertThat(library.changes()).containsExactly(changed);
        assertThat(body(house)).contains("Proposed body");

        assertThat(editing.contribute(academy, "PY", "oversight", List.of("Second body"), LAW))
                .isEqualTo(Outcome.WRITTEN);
        assertThat(library.changes()).containsExactly(changed, changed);
        assertThat(body(house)).contains("Second body").doesNotContain("Proposed body");
    }

    @Test
    void a_change_that_fails_on_its_last_step_says_nothing() {
        library.database.change(handle -> handle.execute("DROP TABLE platform.audit_entry CASCADE"));

        assertThatThrownBy(() -> editing.contribute(academy, "PY", "oversight", List.of("Lost body"), LAW))
                .isNotNull();
        assertThat(library.changes()).isEmpty();
        assertThat(body(new FindingHouse(library))).doesNotContain("Lost body");
    }

    private static String body(FindingHouse house) {
        return house.document(KnowledgeWorkIds.jurisdiction("PY"), "en").text().body();
    }
}
