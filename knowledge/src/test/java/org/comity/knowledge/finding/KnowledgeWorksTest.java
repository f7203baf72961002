package org.comity.knowledge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Reference;
import org.comity.search.WorkId;
import org.junit.jupiter.api.Test;

/// The library of this repository, as search is given it.
final class KnowledgeWorksTest {

    private static final int DRAWN = 40;
    private static final WorkId ASSISTANCE = KnowledgeWorkIds.article("untoc", "18");

    private final LibraryDatabase library = LibraryDatabase.shared();
    private final FindingHouse house = new FindingHouse(library);

    @Test
    void the_library_has_no_fault() {
        assertThat(LibraryDatabase.report().faults()).isEmpty();
    }

    @Test
    void every_kind_hands_over_its_works_as_it_hands_over_each_alone() {
        long seed = new SecureRandom().nextLong();
        System.out.println("Works are drawn with the seed " + seed + ".");
        Random random = new Random(seed);
        for (String kind : house.works.kinds()) {
            Map<WorkId, List<SearchDocument>> all = house.all(kind);
            List<WorkId> drawn = new ArrayList<>(all.keySet());
            Collections.shuffle(drawn, random);

            assertThat(all).as(kind).isNotEmpty();
            for (WorkId work : drawn.subList(0, Math.min(drawn.size(), DRAWN))) {
                assertThat(house.works.work(work))
                        .as(work.key())
                        .containsExactlyInAnyOrderElementsOf(all.getOrDefault(work, List.of()));
            }
        }
    }

    @Test
    void every_work_has_one_document_per_language_with_a_title_of_one_line() {
        for (String kind : house.works.kinds()) {
            house.all(kind).forEach((work, documents) -> {
                Set<String> languages = new HashSet<>();
                for (SearchDocument document : documents) {
                    assertThat(document.work()).isEqualTo(work);
                    assertThat(languages.add(document.language()))
                            .as(work.key())
                            .isTrue();
                    assertThat(document.title().isBlank() || document.title().contains("\n"))
                            .as(work.key())
                            .isFalse();
                }
                assertThat(work.kind()).isEqualTo(kind);
            });
        }
    }

    @Test
    void nothing_is_left_out() {
        assertThat(house.all("instrument")).hasSize(count("instrument"));
        assertThat(house.all("jurisdiction")).hasSize(count("jurisdiction"));
        assertThat(house.all("term")).hasSize(count("concept"));
        assertThat(house.all("crime-type")).hasSize(count("crime_type"));
        assertThat(house.all("culture-note")).hasSize(count("note WHERE replaced_at IS NULL"));
        assertThat(house.all("article").values().stream().mapToInt(List::size).sum())
                .isEqualTo(count("article_text"));
        assertThat(house.all("term").values().stream().mapToInt(List::size).sum())
                .isEqualTo(count("(SELECT DISTINCT concept, language FROM knowledge.term) AS sides"));
    }

    private int count(String table) {
        String from = table.startsWith("(") ? table : "knowledge." + table;
        return library.database.query(handle -> handle.createQuery("SELECT count(*) FROM " + from)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void the_number_of_queries_is_fixed_however_much_there_is() {
        for (String kind : house.works.kinds()) {
            library.register();
            List<String> all = library.source.during(() -> house.works.all(kind, documents -> {}));

            assertThat(all).as(kind).hasSizeLessThanOrEqualTo(6);
        }
        assertThat(library.source.during(() -> house.works.work(ASSISTANCE))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void an_article_is_cited_by_every_name_of_its_instrument() {
        SearchDocument english = house.document(ASSISTANCE, "en");

        assertThat(english.references())
                .contains(
                        new Reference("UNTOC", "18"),
                        new Reference("Palermo Convention", "18"),
                        new Reference("Convention de Palerme", "18"),
                        new Reference("Convención de Palermo", "18"),
                        new Reference("اتفاقية باليرمو", "18"),
                        new Reference("巴勒莫公約", "18"),
                        new Reference("UNTS 2225, p. 209", "18"),
                        new Reference("United Nations Convention against Transnational Organized Crime", "18"));
        assertThat(house.document(ASSISTANCE, "es").references()).isEqualTo(english.references());
    }

    @Test
    void an_article_is_told_in_the_words_of_its_language_and_leads_to_itself() {
        SearchDocument spanish = house.document(ASSISTANCE, "es");
        SearchDocument chinese = house.document(KnowledgeWorkIds.article("uncac", "46"), "zh-Hant");

        assertThat(spanish.title()).isEqualTo("UNTOC, Artículo 18: Asistencia judicial recíproca");
        assertThat(spanish.text().body()).contains("Los Estados Parte se prestarán la más amplia asistencia");
        assertThat(spanish.path()).isEqualTo("/knowledge/instruments/untoc/articles/18?language=es");
        assertThat(spanish.facet(Facet.INSTRUMENT)).containsExactly("untoc");
        assertThat(spanish.date()).contains(LocalDate.of(2000, 11, 15));
        assertThat(chinese.title()).startsWith("UNCAC第46條：");
        assertThat(house.works.work(ASSISTANCE))
                .extracting(SearchDocument::language)
                .containsExactlyInAnyOrder("en", "es", "de", "nl");
    }

    @Test
    void an_article_of_an_annex_says_so() {
        assertThat(ArticleTitles.title("UNCLOS", "annex-6/2", "Composition", "en"))
                .isEqualTo("UNCLOS, Annex 6, Article 2: Composition");
        assertThat(ArticleTitles.title("UNCLOS", "annex-6/2", "", "zh-Hant")).isEqualTo("UNCLOS附件6第2條");
        assertThat(ArticleTitles.title("CITES", "3bis", "", "pl")).isEqualTo("CITES 3bis");
    }

    @Test
    void an_instrument_is_found_by_its_number_in_every_series_and_by_what_it_deals_with() {
        SearchDocument assistance = house.document(KnowledgeWorkIds.instrument("coe-mla-1959"), "en");
        SearchDocument bilateral = house.document(KnowledgeWorkIds.instrument("ch-us-police-2006"), "de");

        assertThat(assistance.references())
                .contains(Reference.name("ETS 030"), Reference.name("STE 030"), Reference.name("SEV 030"));
        assertThat(assistance.text().body())
                .contains("ETS 030")
                .contains("Council of Europe")
                .contains("Have agreed");
        assertThat(assistance.path()).isEqualTo("/knowledge/instruments/coe-mla-1959?language=en");
        assertThat(bilateral.facet(Facet.JURISDICTION)).containsExactlyInAnyOrder("CH", "US");
        assertThat(bilateral.text().body()).contains("Vereinigte Staaten");
        assertThat(house.document(KnowledgeWorkIds.instrument("budapest-cybercrime"), "en")
                        .facet(Facet.CRIME))
                .contains("un18-computer-crime");
    }

    @Test
    void an_instrument_has_its_name_in_use_where_it_has_no_official_title() {
        SearchDocument chinese = house.document(KnowledgeWorkIds.instrument("untoc"), "zh-Hant");

        assertThat(chinese.title()).isEqualTo("巴勒莫公約");
        assertThat(chinese.text().body()).contains("聯合國打擊跨國有組織犯罪公約");
        assertThat(chinese.path()).isEqualTo("/knowledge/instruments/untoc");
        assertThat(house.document(KnowledgeWorkIds.instrument("uncac"), "fr").references())
                .contains(Reference.name("CNUCC"), Reference.name("Convention de Mérida"));
    }

    @Test
    void a_jurisdiction_is_found_by_its_codes_and_by_its_name_in_any_language() {
        WorkId turkiye = KnowledgeWorkIds.jurisdiction("TR");
        Set<String> names = house.document(turkiye, "en").references().stream()
                .map(Reference::name)
                .collect(Collectors.toSet());

        assertThat(names)
                .contains("TR", "TUR", "Türkiye", "Turkey", "土耳其", "Turquía", "Turquie", "تركيا", "Турция", "Türkei");
        assertThat(house.document(turkiye, "ja").title()).isEqualTo("トルコ");
        assertThat(house.document(turkiye, "ja").text().body()).isEmpty();
    }

    @Test
    void a_profile_tells_its_facts_in_the_reader_s_language_only() {
        WorkId kenya = KnowledgeWorkIds.jurisdiction("KE");

        assertThat(house.document(kenya, "en").text().body())
                .contains("Capital: Nairobi")
                .contains("Official languages: ")
                .contains("KES (Kenyan Shilling)")
                .contains("Sub-Saharan Africa, Africa");
        assertThat(house.document(kenya, "fr").text().body())
                .contains("KES (shilling kényan)")
                .doesNotContain("Kenyan")
                .doesNotContain("Nairobi");
    }

    @Test
    void a_place_is_called_as_the_operator_says() {
        FindingHouse other = new FindingHouse(library, PlaceNames.of(Map.of("TW.en", "Invented name")));

        assertThat(other.document(KnowledgeWorkIds.jurisdiction("TW"), "en").title())
                .isEqualTo("Invented name");
        assertThat(house.document(KnowledgeWorkIds.jurisdiction("TW"), "en").title())
                .isEqualTo("Taiwan");
    }

    @Test
    void a_note_is_told_without_its_citations() {
        SearchDocument note = house.document(KnowledgeWorkIds.note("JP", "names"), "zh-Hant");

        assertThat(note.title()).isEqualTo("姓名、稱呼與日期 – 日本");
        assertThat(note.text().body()).startsWith("日文姓名以姓在前。").doesNotContain("[");
        assertThat(note.path()).isEqualTo("/knowledge/jurisdictions/JP/notes/names");
        assertThat(note.facet(Facet.JURISDICTION)).containsExactly("JP");
        assertThat(note.audiences()).containsExactly(Audience.EVERYBODY);
    }

    @Test
    void a_type_of_crime_is_called_as_its_scheme_has_it() {
        SearchDocument chinese = house.document(KnowledgeWorkIds.crimeType("un18-trafficking-in-persons"), "zh-Hant");
        SearchDocument thesaurus = house.all("crime-type").values().stream()
                .filter(documents -> documents.getFirst().work().id().startsWith("eurovoc-"))
                .findFirst()
                .orElseThrow()
                .getFirst();

        assertThat(chinese.title()).isEqualTo("人口販運");
        assertThat(chinese.facet(Facet.CRIME)).containsExactly("un18-trafficking-in-persons");
        assertThat(chinese.facet(Facet.INSTRUMENT)).containsExactly("untoc-tip");
        assertThat(chinese.path()).isEqualTo("/knowledge/crime-types#un18-trafficking-in-persons");
        assertThat(house.works.work(thesaurus.work())).hasSizeGreaterThan(5);
    }

    @Test
    void a_concept_is_called_by_its_terms_and_defined_in_the_language_of_its_definition() {
        Map<WorkId, List<SearchDocument>> concepts = house.all("term");
        List<SearchDocument> defined = concepts.values().stream()
                .filter(documents -> documents.getFirst().work().id().contains("untoc")
                        && documents.stream()
                                .anyMatch(document -> !document.text().body().isEmpty()))
                .findFirst()
                .orElseThrow();
        Set<String> languages = new HashSet<>();
        concepts.values().forEach(documents -> documents.forEach(document -> languages.add(document.language())));

        assertThat(defined)
                .filteredOn(document -> !document.text().body().isEmpty())
                .extracting(SearchDocument::language)
                .contains("en");
        assertThat(languages).contains("en", "zh-Hant", "zh-Hans", "es", "fr", "de");
        assertThat(house.works.work(KnowledgeWorkIds.term("no-such-concept"))).isEmpty();
    }

    @Test
    void the_values_of_facets_have_names() {
        var french = FindingHouse.localizer(InterfaceLanguage.FRENCH);

        assertThat(house.facetNames.name(Facet.INSTRUMENT, "untoc", french)).contains("UNTOC");
        assertThat(house.facetNames.name(Facet.INSTRUMENT, "coe-extradition-1957", french))
                .contains("Convention européenne d'extradition du 13 décembre 1957");
        assertThat(house.facetNames.name(Facet.JURISDICTION, "TR", french)).contains("Turquie");
        assertThat(house.facetNames.name(Facet.JURISDICTION, "INTERPOL", french))
                .isPresent();
        assertThat(house.facetNames.name(Facet.JURISDICTION, "NOWHERE", french)).isEmpty();
        assertThat(house.facetNames.name(Facet.CRIME, "un18-corruption", french))
                .isPresent();
        assertThat(house.facetNames.name(Facet.LEVEL, "foundation", french)).isEmpty();
        assertThat(house.all("crime-type").keySet())
                .allSatisfy(work -> assertThat(house.facetNames.name(Facet.CRIME, work.id(), french))
                        .as(work.id())
                        .isPresent());
    }
}
