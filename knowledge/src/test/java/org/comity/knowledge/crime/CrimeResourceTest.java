package org.comity.knowledge.crime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.knowledge.CrimeTypes;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.crime.CrimeSchemes.Relation;
import org.comity.knowledge.fault.FileFault;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CrimeResourceTest {

    private final LibraryDatabase library = LibraryDatabase.shared();
    private final TestServer server = new TestServer(
            new KnowledgeModule(),
            List.of(),
            new CrimeResource(library.database, new PostgresCrimeTypes(), library.registers));

    @Test
    void shows_the_schemes_side_by_side_with_an_anchor_for_every_type() {
        String page = server.signedOut().get("/knowledge/crime-types").body();

        for (String code : CrimeTypes.UN18) {
            assertThat(page).contains("id=\"" + code + "\"");
        }
        for (String code : CrimeTypes.ASEANAPOL9) {
            assertThat(page).contains("id=\"" + code + "\"");
        }
        assertThat(page)
                .contains("/knowledge/instruments/unclos/articles/101")
                .contains("trafficking in human beings")
                .contains("Low reliability")
                .contains("no reliable figure")
                .contains("US$100bn a year");
        assertThat(page.length()).isLessThan(120_000);
    }

    @Test
    void the_types_that_are_offered_as_one_are_those_that_the_library_calls_close() {
        CrimeSchemes schemes = library.database.query(handle -> new PostgresCrimeTypes().read(handle));

        assertThat(schemes.mappings().stream()
                        .filter(mapping -> CrimeTypes.ASEANAPOL9.contains(mapping.from())
                                && CrimeTypes.UN18.contains(mapping.to())
                                && Set.of(Relation.EXACT, Relation.CLOSE).contains(mapping.relation()))
                        .collect(Collectors.toMap(CrimeSchemes.Mapping::from, CrimeSchemes.Mapping::to)))
                .isEqualTo(CrimeTypes.UN18_OF_ASEANAPOL9);
    }

    @Test
    void falls_back_openly_where_a_scheme_has_no_name_in_the_language() {
        String page = server.signedOut()
                .in(InterfaceLanguage.TRADITIONAL_CHINESE)
                .get("/knowledge/crime-types")
                .body();

        assertThat(page).contains("毒品販運").contains("lang=\"en\" dir=\"ltr\">organised crime<");
    }

    @Test
    void the_definitions_lead_to_articles_that_exist() {
        CrimeSchemes schemes = library.database.query(handle -> new PostgresCrimeTypes().read(handle));

        assertThat(schemes.types()).hasSizeGreaterThan(40);
        schemes.types()
                .forEach(type -> type.definition().ifPresent(article -> {
                    Set<String> labels = Set.copyOf(library.database.query(
                            handle -> handle.createQuery("SELECT label FROM knowledge.article WHERE instrument = :id")
                                    .bind("id", article.instrument())
                                    .mapTo(String.class)
                                    .list()));
                    assertThat(labels).as(type.code()).contains(article.label().replaceAll("\\(.*", ""));
                }));
    }

    @Test
    void a_mapping_is_seen_from_both_sides() {
        CrimeSchemes schemes = library.database.query(handle -> new PostgresCrimeTypes().read(handle));

        assertThat(schemes.mappings("eurovoc-1092"))
                .anyMatch(
                        mapping -> mapping.to().equals("un18-insurance-fraud") && mapping.relation() == Relation.BROAD);
        assertThat(schemes.mappings("un18-insurance-fraud"))
                .anyMatch(mapping -> mapping.to().equals("eurovoc-1092") && mapping.relation() == Relation.NARROW);
    }

    @Test
    void the_interface_for_programs_has_the_same() {
        JsonNode types = server.signedOut().get("/api/crime-types").json().get("types");

        assertThat(types).hasSizeGreaterThan(40);
        JsonNode first = types.get(0);
        assertThat(first.get("code").asText()).isEqualTo("un18-money-laundering");
        assertThat(first.get("definition").get("instrument").asText()).isEqualTo("untoc");
        assertThat(first.get("mappings").get(0).get("relation").asText()).isEqualTo("exact");
    }

    @Test
    void the_check_answers_with_reason_and_citation() {
        String page = server.signedOut()
                .get("/knowledge/transnational?preparation=yes&offence=serious&group-involved=yes")
                .body();

        assertThat(page)
                .contains("Yes, it is transnational in nature.")
                .contains("article 3(2)(b)")
                .contains("The Convention applies.")
                .contains("/knowledge/instruments/untoc/articles/3");
        assertThat(server.signedOut().get("/knowledge/transnational").body()).doesNotContain("id=\"answer\"");
        assertThat(server.signedOut()
                        .in(InterfaceLanguage.ARABIC)
                        .get("/knowledge/transnational?effects=no")
                        .body())
                .contains("لا يمكن الجزم بعد");
    }

    @Test
    void faults_of_the_files_are_reported_with_their_line(@TempDir Path folder) throws IOException {
        Path types = Files.createDirectories(folder.resolve("crime-types"));
        Files.writeString(types.resolve("types.csv"), """
                code,scheme,routes,instrument,article,source,as_of
                a,UN18,perhaps,nothing,1,mueller-2001,2001
                b,UN19,no,,,nobody,2001
                """);
        Files.writeString(types.resolve("mappings.csv"), "from,to,relation,source\na,z,like,mueller-2001\n");
        Files.writeString(
                types.resolve("estimates.csv"),
                "crime,bound,value,unit,year,reliability,source,as_of\na,about,many,cows,19xx,,mueller-2001,2001\n");
        FileFaults faults = new FileFaults();

        assertThat(CrimeFiles.read(folder, Set.of("mueller-2001"), Set.of("untoc"), faults))
                .isEmpty();
        assertThat(faults.all())
                .filteredOn(fault -> fault.kind() != Kind.KEY_MISSING)
                .extracting(FileFault::place)
                .contains(
                        "crime-types/types.csv:2",
                        "crime-types/types.csv:3",
                        "crime-types/mappings.csv:2",
                        "crime-types/estimates.csv:2");
        assertThat(faults.all())
                .extracting(FileFault::kind)
                .contains(
                        Kind.INSTRUMENT_UNKNOWN,
                        Kind.SOURCE_UNKNOWN,
                        Kind.VALUE_UNKNOWN,
                        Kind.VALUE_SHAPE,
                        Kind.KEY_MISSING);
    }
}
