package org.comity.knowledge.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.comity.knowledge.CourseAdvice;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

class CooperationResourceTest {

    private static final CourseAdvice ADVICE =
            (matter, wishes) -> matter.jurisdictions().contains("US")
                    ? List.of(new CourseAdvice.Course("An invented course", "en", "/courses/invented"))
                    : List.of();

    private final LibraryDatabase library = LibraryDatabase.shared();
    private final Client anybody = new TestServer(
                    new KnowledgeModule(),
                    List.of(),
                    new CooperationResource(
                            new CurrentAnswers(library.registers),
                            new Cooperation(new PlaceNames(TestServer.CONFIGURATION), List.of(ADVICE)),
                            LibraryDatabase.CLOCK))
            .signedOut();

    @Test
    void an_answer_names_instruments_articles_sources_age_obstacles_and_courses() {
        String page = anybody.get("/knowledge/cooperation?requesting=CH&requested=US&measure=taking-evidence")
                .body();

        assertThat(page)
                .contains("/knowledge/instruments/untoc/articles/18#p3")
                .contains("27 October 2006")
                .contains("14 March 2015")
                .contains("An invented course")
                .contains("Evidence from abroad")
                .contains("/knowledge/letters/form?instrument=untoc");
    }

    @Test
    void where_nothing_is_known_it_says_so_and_names_what_does_not_bind_both() {
        String page = anybody.get("/knowledge/cooperation?requesting=TW&requested=KE&measure=extradition")
                .body();

        assertThat(page).contains("Political will").contains("/knowledge/instruments/untoc");
        assertThat(anybody.in(InterfaceLanguage.TRADITIONAL_CHINESE)
                        .get("/knowledge/cooperation?requesting=TW&requested=KE&measure=extradition")
                        .body())
                .contains("肯亞");
    }

    @Test
    void programs_get_the_same() {
        JsonNode answer = anybody.get("/api/cooperation?requesting=CH&requested=US&measure=taking-evidence")
                .json();

        assertThat(answer.at("/asked/channel").asText()).isEqualTo("formal");
        assertThat(answer.path("bases").findValuesAsText("instrument")).contains("untoc", "uncac");
        assertThat(answer.path("oldest").asText()).isEqualTo("2015-03-14");
    }

    @Test
    void the_powers_on_electronic_evidence_serve_any_type_of_crime() {
        JsonNode answer = anybody.get("/api/cooperation?requesting=CH&requested=DE&measure=preservation-of-data"
                        + "&crime=un18-terrorism")
                .json();

        assertThat(answer.path("unknown").toString() + answer.path("bases") + answer.path("missing"))
                .contains("budapest-cybercrime");
        JsonNode extradition = anybody.get(
                        "/api/cooperation?requesting=CH&requested=DE&measure=extradition&crime=un18-terrorism")
                .json();
        assertThat(extradition.path("unknown").toString() + extradition.path("bases") + extradition.path("missing"))
                .doesNotContain("budapest-cybercrime");
    }

    @Test
    void a_question_that_makes_no_sense_is_refused_with_every_fault() {
        assertThat(anybody.get("/api/cooperation?requesting=CH&requested=CH&measure=friendship")
                        .status())
                .isEqualTo(422);
        assertThat(anybody.get("/knowledge/cooperation?requesting=CH&requested=CH&measure=extradition")
                        .status())
                .isEqualTo(200);
    }
}
