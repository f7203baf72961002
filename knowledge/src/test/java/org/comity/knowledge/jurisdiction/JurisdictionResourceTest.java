package org.comity.knowledge.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.culture.EditingNotes;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

class JurisdictionResourceTest {

    private static final KnowledgeModule MODULE = new KnowledgeModule();

    private final LibraryDatabase library = LibraryDatabase.shared();

    @Test
    void every_jurisdiction_has_a_page_in_every_direction_of_writing() {
        Client anybody = client(Map.of());
        List<String> broken = new ArrayList<>();

        for (String code : library.register().world().jurisdictions().keySet()) {
            for (InterfaceLanguage language : List.of(InterfaceLanguage.ENGLISH, InterfaceLanguage.ARABIC)) {
                if (anybody.in(language).get("/knowledge/jurisdictions/" + code).status() != 200) {
                    broken.add(code + " " + language.tag());
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(anybody.get("/knowledge/jurisdictions/ZZ").status()).isEqualTo(404);
    }

    @Test
    void a_profile_names_conventions_facts_sources_and_notes() {
        String page = client(Map.of()).get("/knowledge/jurisdictions/KE").body();

        assertThat(page)
                .as("names in every language of CLDR")
                .contains("lang=\"am\"")
                .contains("lang=\"sw\"");
        assertThat(page)
                .contains("+254")
                .contains("UTC +03:00")
                .contains("Independent Policing Oversight Authority")
                .contains("Office of the Attorney-General")
                .contains("Kenya Law")
                .contains("/knowledge/jurisdictions/KE/notes/accountability");
    }

    @Test
    void an_organisation_has_a_profile_without_calendar_and_holidays() {
        String page = client(Map.of()).get("/knowledge/jurisdictions/INTERPOL").body();

        assertThat(page)
                .contains("International Criminal Police Organization")
                .doesNotContain("Unicode CLDR", "Emergency number");
        assertThat(client(Map.of()).get("/knowledge/jurisdictions").body()).contains("Europol");
    }

    @Test
    void the_operator_s_policy_names_places_and_adds_remarks() {
        Client anybody = client(Map.of("XK.en", "Policy name", "XK.en.remark", "A remark of the operator."));

        assertThat(anybody.get("/knowledge/jurisdictions/XK").body())
                .contains("Policy name")
                .contains("A remark of the operator.");
        assertThat(client(Map.of()).get("/knowledge/jurisdictions/XK").body()).doesNotContain("Policy name");
    }

    @Test
    void two_profiles_stand_side_by_side() {
        String page =
                client(Map.of()).get("/knowledge/comparison?one=KE&other=EU").body();

        assertThat(page)
                .contains("Kenya")
                .contains("European Union")
                .containsPattern("[1-9][0-9]* instruments bind both");
        assertThat(client(Map.of()).get("/knowledge/comparison?one=KE&other=KE").status())
                .isEqualTo(200);
    }

    @Test
    void there_is_no_ranking_of_corruption() {
        assertThat(client(Map.of()).get("/api/jurisdictions/CH").body().toLowerCase(Locale.ROOT))
                .contains("official-language")
                .doesNotContain("corruption");
    }

    private Client client(Map<String, String> policy) {
        PlaceNames names = PlaceNames.of(policy);
        EditingNotes notes = new EditingNotes(
                library.database,
                library.notes,
                new AccessPolicy(MODULE.accessRules()),
                new AuditTrail(library.database, LibraryDatabase.CLOCK),
                LibraryDatabase.CLOCK,
                new SecureRandom());
        return new TestServer(
                        MODULE,
                        List.of(),
                        new JurisdictionResource(
                                library.registers,
                                new Profiles(
                                        names,
                                        new PostgresJurisdictions(),
                                        notes,
                                        library.database,
                                        LibraryDatabase.CLOCK)))
                .signedOut();
    }
}
