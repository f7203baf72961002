package org.comity.knowledge.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.Participation;
import org.comity.knowledge.Participation.Standing;
import org.comity.knowledge.People;
import org.comity.knowledge.cooperation.Answers;
import org.comity.knowledge.cooperation.PostgresProvisions;
import org.comity.knowledge.cooperation.Question;
import org.comity.knowledge.fault.FileFault;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.instrument.ImportingInstruments;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.participation.ImportingStatusLists;
import org.comity.knowledge.participation.PostgresParticipations.Recorded;
import org.comity.knowledge.term.ImportingTerms;
import org.comity.knowledge.term.PostgresTerms;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Role;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.authority.Authority;
import org.comity.platform.identity.Person;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Call;
import org.comity.platform.web.TestServer.Client;
import org.comity.search.WorksChanged;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupplyResourceTest {

    private static final KnowledgeModule MODULE = new KnowledgeModule();
    private static final LibraryDatabase LIBRARY = LibraryDatabase.empty();
    private static final Person OPERATOR = People.with(Role.ADMINISTRATOR, "supply-operator", "CH");
    private static final String HOME = "/administration/knowledge";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private static final ImportingStatusLists STATUS_LISTS =
            new ImportingStatusLists(LIBRARY.participations, LibraryDatabase.CLOCK);
    private static final ImportingTerms TERMS = new ImportingTerms(new PostgresTerms());

    private final TestServer server = new TestServer(
            MODULE,
            List.of(MultiPartFeature.class),
            new SupplyResource(
                    new Supplying(
                            LIBRARY.database,
                            new PostgresUploads(),
                            new Examination(STATUS_LISTS, TERMS),
                            new TakingSupplies(
                                    STATUS_LISTS,
                                    new ImportingInstruments(LIBRARY.instruments),
                                    new PostgresProvisions(),
                                    TERMS,
                                    LIBRARY.reading,
                                    LIBRARY.outbox),
                            new Authority(
                                    new AccessPolicy(MODULE.accessRules()),
                                    new AuditTrail(LIBRARY.database, LibraryDatabase.CLOCK),
                                    LibraryDatabase.CLOCK,
                                    new SecureRandom()),
                            LIBRARY.registers),
                    LIBRARY.registers,
                    new Changes(new PlaceNames(TestServer.CONFIGURATION)),
                    TestServer.CONFIGURATION));
    private final Client operator = server.as(OPERATOR);

    @BeforeAll
    static void library() {
        LIBRARY.importing.take(LibraryDatabase.FOLDER);
    }

    @Test
    void a_newer_status_list_shows_what_would_change_and_keeps_the_history() {
        operator.form(
                HOME + "/sources", "id", "test-depositary", "source-title", "Depositary, invented", "licence", "none");
        String list = """
                instrument,participant,signed,action,deposited,withdrawn,source,as_of
                untoc,CH,2000-12-12,ratification,2006-10-27,2026-01-01,test-depositary,2026-11
                """;
        String upload = brought("status-list", "list.csv", list);

        assertThat(operator.get(upload).body())
                .contains("1 row, of which 1 says something new")
                .contains("Switzerland")
                .contains("1 January 2026");
        assertThat(standing("untoc", "CH")).isEqualTo(Standing.BOUND);
        assertThat(operator.form(upload + "/take").location()).isEqualTo(upload);
        assertThat(standing("untoc", "CH")).isEqualTo(Standing.WITHDRAWN);
        List<Recorded> history =
                LIBRARY.database.query(handle -> LIBRARY.participations.history(handle, "untoc", "CH"));
        assertThat(history).hasSize(2);
        assertThat(operator.get(upload).body()).contains("1 entry taken in");
        assertThat(operator.form(upload + "/take").status()).isEqualTo(404);

        LIBRARY.importing.take(LibraryDatabase.FOLDER);
        assertThat(standing("untoc", "CH")).isEqualTo(Standing.WITHDRAWN);
        assertThat(operator.get(brought("status-list", "list.csv", list)).body())
                .contains("of which none says");
    }

    @Test
    void a_faulty_list_names_file_and_line_and_changes_nothing() {
        String upload = brought("status-list", "bad.csv", """
                instrument,participant,signed,source,as_of
                untoc,DE,2000-12-12,un-depositary-2015,2026
                untoc,XX,2000-99-12,nobody,2026
                """);

        assertThat(operator.get(upload).body())
                .contains("bad.csv:3")
                .contains("no jurisdiction")
                .contains("no source");
        long revision = LIBRARY.register().revision();
        operator.form(upload + "/take");
        assertThat(LIBRARY.register().revision()).isEqualTo(revision);
        assertThat(operator.form(upload + "/discard").location()).isEqualTo(HOME);
        assertThat(operator.get(upload).status()).isEqualTo(404);
    }

    @Test
    void a_new_treaty_is_offered_in_answers() {
        String upload = brought("text", "treaty.md", """
                # Treaty between two States of a test

                ## 1. Assistance
                The Parties shall take evidence for each other.
                """);
        assertThat(operator.get(upload).body())
                .contains("The text has 1 article.")
                .contains("Assistance");

        Answer answer = operator.form(
                upload + "/take",
                "instrument",
                "test-ke-th",
                "language",
                "en",
                "status",
                "authentic",
                "source",
                "un-depositary-2015",
                "as-of",
                "2026-11",
                "kind",
                "bilateral",
                "parties",
                "ke, TH",
                "measure-taking-evidence",
                "1");

        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        var offered = new Answers(LIBRARY.register())
                .answer(new Question("KE", "TH", "taking-evidence", Optional.empty()), DAY);
        assertThat(offered.bases().getFirst().instrument().id()).isEqualTo("test-ke-th");
        assertThat(offered.bases().getFirst().articles()).containsExactly("1");
        assertThat(LIBRARY.register().instrument("test-ke-th").orElseThrow().circle())
                .isEqualTo(new Circle.Parties(List.of("KE", "TH")));
    }

    @Test
    void a_further_language_in_akoma_ntoso_outlives_a_newer_library() {
        String upload = brought("text", "untoc.xml", """
                <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification>
                <FRBRExpression><FRBRlanguage language="por"/></FRBRExpression></identification></meta>
                <preface><p><docTitle>Convenção, tradução inventada</docTitle></p></preface>
                <body><article><num>Artigo 18</num><heading>Teste</heading><content><p>Texto.</p></content></article></body>
                </act></akomaNtoso>
                """);
        assertThat(operator.get(upload).body()).contains("value=\"pt\"");

        operator.form(
                upload + "/take",
                "instrument",
                "untoc",
                "language",
                "pt",
                "source",
                "un-depositary-2015",
                "as-of",
                "2026");

        assertThat(heading("pt")).isEqualTo("Teste");
        assertThat(LIBRARY.changes())
                .contains(
                        WorksChanged.one(KnowledgeWorkIds.instrument("untoc")),
                        WorksChanged.one(KnowledgeWorkIds.article("untoc", "18")));
        LIBRARY.database.change(handle -> {
            handle.execute("UPDATE knowledge.instrument SET digest = 'older' WHERE id = 'untoc'");
            handle.execute("DELETE FROM knowledge.pack WHERE name = 'instruments'");
        });
        assertThat(LIBRARY.importing.take(LibraryDatabase.FOLDER).taken()).containsEntry("instruments", 1);
        assertThat(heading("pt")).isEqualTo("Teste");
        assertThat(heading("en")).isEqualTo("Mutual legal assistance");
    }

    @Test
    void the_operator_s_text_outlives_the_library_s_in_the_same_language() {
        String upload = brought("text", "cat.md", "# Invented wording\n\n## 1. Invented heading\nText.\n");
        operator.form(
                upload + "/take",
                "instrument",
                "hostages",
                "language",
                "en",
                "source",
                "un-depositary-2015",
                "as-of",
                "2026");
        assertThat(headingOfHostages()).isEqualTo("Invented heading");

        LIBRARY.database.change(handle -> {
            handle.execute("UPDATE knowledge.instrument SET digest = 'older' WHERE id = 'hostages'");
            handle.execute("DELETE FROM knowledge.pack WHERE name = 'instruments'");
        });
        LIBRARY.importing.take(LibraryDatabase.FOLDER);

        assertThat(headingOfHostages()).isEqualTo("Invented heading");
    }

    private static String headingOfHostages() {
        return LIBRARY.database.query(
                handle -> handle.createQuery("""
                        SELECT heading FROM knowledge.article_text
                        WHERE instrument = 'hostages' AND label = '1' AND language = 'en'
                        """).mapTo(String.class).one());
    }

    @Test
    void a_library_with_a_concept_of_the_operator_s_is_a_fault_and_no_crash(@TempDir Path folder) throws IOException {
        operator.form(brought("terms", "own.tbx", tbx("own-concept")) + "/take");
        Files.createDirectories(folder.resolve("terms"));
        Files.writeString(folder.resolve("terms/library.tbx"), tbx("own-concept"));
        FileFaults faults = new FileFaults();

        int taken = LIBRARY.database.transaction(handle -> TERMS.take(handle, folder, faults));

        assertThat(taken).isZero();
        assertThat(faults.all()).extracting(FileFault::kind).containsExactly(FileFault.Kind.CONCEPT_TAKEN);
    }

    @Test
    void a_text_without_a_known_source_or_instrument_is_refused() {
        String upload = brought("text", "treaty.md", "# T\n\n## 1. A\ntext\n");

        Answer refused = operator.form(
                upload + "/take",
                "instrument",
                "Test!",
                "language",
                "xx_y",
                "source",
                "nobody",
                "parties",
                "CH, QQ",
                "reference",
                "r".repeat(501));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Write the id in small letters")
                .contains("Write a BCP 47 tag")
                .contains("Choose a source that is known")
                .contains("codes of jurisdictions that the library knows")
                .contains("longer than 500 characters")
                .as("what was typed is still there")
                .contains("value=\"Test!\"")
                .contains("value=\"CH, QQ\"");
        assertThat(operator.get(upload).body()).contains("The text has 1 article.");
    }

    @Test
    void terms_are_taken_in_and_ids_of_others_refused() {
        String good = brought("terms", "mine.tbx", tbx("test-concept-1"));
        assertThat(operator.get(good).body()).contains("The file holds 1 concept.");
        operator.form(good + "/take");
        int concepts = LIBRARY.database.query(handle -> TERMS.count(handle, "upload/mine.tbx"));
        assertThat(concepts).isEqualTo(1);

        String other = brought("terms", "other.tbx", tbx("test-concept-1"));
        assertThat(operator.get(other).body()).contains("test-concept-1").contains("already, from another file");
        String broken = brought("terms", "broken.tbx", "<!DOCTYPE x []><tbx/>");
        assertThat(operator.get(broken).body()).contains("A DOCTYPE is refused").contains("broken.tbx:1");
    }

    @Test
    void only_administrators_bring_anything() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Person person = People.with(role, "supply-operator", "CH");
                assertThat(server.as(person).get(HOME).status())
                        .as(role.claim())
                        .isEqualTo(403);
                assertThat(upload(person, "terms", "x.tbx", "x").status())
                        .as(role.claim())
                        .isEqualTo(403);
                assertThat(server.as(person).form(HOME + "/sources", "id", "x1").status())
                        .as(role.claim())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void empty_files_unknown_kinds_and_sources_without_a_licence_are_refused() {
        assertThat(upload(OPERATOR, "terms", "x.tbx", "").status()).isEqualTo(422);
        assertThat(upload(OPERATOR, "poems", "x.tbx", "x").status()).isEqualTo(422);
        assertThat(upload(OPERATOR, "text", "x.md", "x".repeat(SupplyResource.LARGEST + 1))
                        .status())
                .isEqualTo(422);
        assertThat(operator.form(HOME + "/sources", "id", "test-none", "source-title", "T")
                        .status())
                .isEqualTo(422);
        assertThat(operator.form(HOME + "/sources", "id", "un-depositary-2015", "source-title", "T", "licence", "x")
                        .status())
                .isEqualTo(422);
    }

    private static String tbx(String id) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
                <tbxHeader><fileDesc><sourceDesc><p>test</p></sourceDesc></fileDesc></tbxHeader>
                <text><body><conceptEntry id="%s"><langSec xml:lang="en"><termSec><term>test</term></termSec></langSec>
                </conceptEntry></body></text></tbx>
                """.formatted(id);
    }

    private String brought(String kind, String name, String content) {
        Answer answer = upload(OPERATOR, kind, name, content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    private Answer upload(Person person, String kind, String name, String content) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        return server.post(
                Call.by(person),
                HOME + "/uploads",
                "multipart/form-data; boundary=b",
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Standing standing(String instrument, String participant) {
        Map<String, Participation> rows = LIBRARY.register().law().participants(instrument);
        return Optional.ofNullable(rows.get(participant))
                .map(row -> row.on(DAY))
                .orElse(Standing.NONE);
    }

    private static String heading(String language) {
        return LIBRARY.register().law().headings("untoc", "18").getOrDefault(language, "");
    }
}
