package org.comity.knowledge.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.tbx.Concept;
import org.comity.knowledge.tbx.TbxReader;
import org.comity.knowledge.tbx.TbxReader.Reading;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class TermResourceTest {

    private final LibraryDatabase library = LibraryDatabase.shared();
    private final Client anybody = new TestServer(
                    new KnowledgeModule(), List.of(), new TermResource(new PostgresTerms(), library.database))
            .signedOut();

    @Test
    void finds_a_concept_by_a_term_in_any_language_whatever_its_accents() {
        assertThat(anybody.get("/knowledge/terms?words=extradition").body()).contains("引渡");
        assertThat(anybody.get("/knowledge/terms?words=extradicion").body()).contains("extradition");
        assertThat(anybody.get("/knowledge/terms?words=%E5%BC%95%E6%B8%A1").body())
                .contains("extradition");
        assertThat(anybody.get("/knowledge/terms?words=qqqqq").body()).doesNotContain("<table");
    }

    @Test
    void shows_variants_by_region_status_and_the_lack_of_a_review() {
        String page = anybody.get("/knowledge/terms/paper-extradition").body();

        assertThat(page).contains("引渡").contains("TW").contains("extradition");
        assertThat(anybody.in(InterfaceLanguage.ARABIC)
                        .get("/knowledge/terms/paper-extradition")
                        .body())
                .contains("extradition");
    }

    @Test
    void an_unknown_concept_is_not_found() {
        assertThat(anybody.get("/knowledge/terms/no-such-concept").status()).isEqualTo(404);
        assertThat(anybody.get("/api/terms/no-such-concept").status()).isEqualTo(404);
    }

    @Test
    void programs_read_a_concept() {
        JsonNode concept =
                anybody.get("/api/terms/def-uncac-controlled-delivery").json();

        assertThat(concept.toString())
                .contains("控制下交付")
                .contains("Controlled delivery")
                .contains("uncac article 2(i)");
    }

    @Test
    void the_export_is_valid_and_holds_what_was_taken_in() {
        byte[] exported = anybody.get("/knowledge/terms.tbx").body().getBytes(StandardCharsets.UTF_8);
        Reading reading = TbxReader.read(new ByteArrayInputStream(exported));

        assertThat(reading.faults()).isEmpty();
        int known = library.database.query(handle -> handle.createQuery("SELECT count(*) FROM knowledge.concept")
                .mapTo(Integer.class)
                .one());
        assertThat(reading.concepts()).hasSizeGreaterThan(4000).hasSizeLessThanOrEqualTo(known);
        assertThat(reading.concepts()).extracting(Concept::id).contains("def-untoc-serious-crime");
    }
}
