package org.comity.search.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.comity.search.SearchDocument.Reference;
import org.comity.search.SearchRequest;
import org.comity.search.TroublesomeText;
import org.comity.search.citation.Cited.Rank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written in one way is found by what is asked in another.
final class CitationsTest {

    private static final long SEED = 20_261_129;

    private final Citations citations = new Citations();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNTOC 18 | UNTOC | 18",
                "untoc18 | UNTOC | 18",
                "UNTOC-18 | UNTOC | 18",
                "UNTOC, 18 | UNTOC | 18",
                "UNTOC 18(3) | UNTOC | 18",
                "UNTOC 18.3 | UNTOC | 18",
                "UNTOC art 018 | UNTOC | 18",
                "ＵＮＴＯＣ １８ | UNTOC | 18",
                "Article 18 UNTOC | UNTOC | 18",
                "UNTOC Article XVIII | UNTOC | 18",
                "UNTOC Art. 18, para. 3 | UNTOC | XVIII",
                "18 UNTOC | UNTOC | 18",
                "Palermo art. 18(3) | Palermo | 18",
                "Art 18 para 3 of the Palermo Convention | Palermo Convention | 18",
                "paragraph 3 of article 18 of the Palermo Convention | Palermo Convention | 18",
                "what does article 18 (3) (a) of the Palermo Convention say about costs? | Palermo Convention | 18",
                "UNTOC on mutual legal assistance, article 18 | UNTOC | 18",
                "the UNTOC's article 18 | UNTOC | 18",
                "articles 16 and 18 of UNTOC | UNTOC | 16",
                "articles 16 and 18 of UNTOC | UNTOC | 18",
                "articles 16-18 UNTOC | UNTOC | 18",
                "Articles 5, 6 et 8 de la Convention de Palerme | Convention de Palerme | 6",
                "Convention contre la torture, art. 3 | Convention contre la Torture | 3",
                "art. 46 CNUCC | CNUCC | 46",
                "artículo 46 CNUCC | CNUCC | 46",
                "el artículo 46 de la Convención de Mérida | Convencion de Merida | 46",
                "artigo 18.º, n.º 3 da Convenção de Palermo | Convenção de Palermo | 18",
                "articolo 18 comma 3 della Convenzione di Palermo | convenzione di palermo | 18",
                "Artikel 18 Absatz 3 des Palermo-Übereinkommens | Palermo-Übereinkommens | 18",
                "Art. 18 Abs. 3 lit. a UNTOC | UNTOC | 18",
                "artikel 18 lid 3 Verdrag van Palermo | Verdrag van Palermo | 18",
                "статья 18 Палермская конвенция | Палермская конвенция | 18",
                "п. 3 ст. 18 Палермской конвенции | Палермской конвенции | 18",
                "стаття 18 UNTOC | UNTOC | 18",
                "член 18 UNTOC | UNTOC | 18",
                "artykuł 18 UNTOC | UNTOC | 18",
                "čl. 18 UNTOC | UNTOC | 18",
                "articolul 18 UNTOC | UNTOC | 18",
                "UNTOC 18. madde | UNTOC | 18",
                "UNTOC madde 18 | UNTOC | 18",
                "UNTOC 18. cikk | UNTOC | 18",
                "UNTOC 18 artikla | UNTOC | 18",
                "άρθρο 18 της UNTOC | UNTOC | 18",
                "Điều 18 UNTOC | UNTOC | 18",
                "Pasal 18 UNTOC | UNTOC | 18",
                "ibara ya 18 UNTOC | UNTOC | 18",
                "มาตรา ๑๘ UNTOC | UNTOC | 18",
                "अनुच्छेद १८ UNTOC | UNTOC | 18",
                "סעיף 18 UNTOC | UNTOC | 18",
                "المادة 18 من UNTOC | UNTOC | 18",
                "المادة ١٨ (٣) من اتفاقية باليرمو | اتفاقية باليرمو | 18",
                "الفقرة 3 من المادة 18 من اتفاقية باليرمو | اتفاقية باليرمو | 18",
                "ماده ۱۸ UNTOC | UNTOC | 18",
                "UNTOC 제18조 제3항 | UNTOC | 18",
                "UNTOC第十八條 | UNTOC | 18",
                "打擊跨國有組織犯罪公約第18條 | 打擊跨國有組織犯罪公約 | 18",
                "打击跨国有组织犯罪公约第十八条第三款 | 打擊跨國有組織犯罪公約 | 18",
                "根據打擊跨國有組織犯罪公約的第18條規定 | 打擊跨國有組織犯罪公約 | 18",
                "《聯合國反貪腐公約》第 46 條第 3 項 | 聯合國反貪腐公約 | 46",
                "聯合國反貪腐公約四十六條 | 聯合國反貪腐公約 | 46",
                "国際組織犯罪防止条約第１８条 | 国際組織犯罪防止条約 | 18",
                "公民權利和政治權利國際公約第二項任擇議定書第1條 | 公民權利和政治權利國際公約第二項任擇議定書 | 1",
                "Convention 108 art. 6 | Convention 108 | 6",
                "Article 6 of Convention No. 108 | Convention 108 | 6",
                "ETS 030 article 5 | ETS 30 | 5",
                "ETS 30, 5 | ETS No. 030 | 5",
                "Naples 2 art. 5 | Naples II | 5",
                "Genocide Convention 1948, art. 6 | Genocide Convention 1948 | VI",
                "StGB § 263 | StGB | 263",
                "section 18 of the Theft Act 1968 | Theft Act 1968 | 18",
                "CPPNM annex 1 art 3 | CPPNM | annex-1/3",
            })
    void an_article_is_found_as_people_write_it(String question, String name, String number) {
        assertThat(meet(question, new Reference(name, number))).containsExactly(Rank.NUMBERED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "刑法第二十一條之一 | 刑法 | 21-1",
                "刑法第21條之1 | 刑法 | 第二十一條之一",
                "刑法第一百二十条之一 | 刑法 | 120-1",
                "刑法第百十七条の二 | 刑法 | 117-2",
                "형법 제18조의2 | 형법 | 18-2",
                "SUA 3bis | SUA | 3 bis",
                "SUA article 3 bis | SUA | 3bis",
                "SUA art. 3-bis | SUA | 3bis",
                "SUA第三条の二 | SUA | 3 bis",
                "art. 18 ter SUA | SUA | 18ter",
                "artículo 25-A Código Penal | código penal | 25-A",
                "art. 25a Code pénal | code penal | 25-A",
                "Art. 1er Code pénal | Code pénal | 1",
                "1st Directive article 9.1 | Directive | 9.1",
            })
    void an_article_that_was_put_in_later_has_its_own_number(String question, String name, String number) {
        assertThat(meet(question, new Reference(name, number))).contains(Rank.NUMBERED);
        String plain = number.startsWith("第") ? "21" : number.replaceFirst("^(\\d+).*", "$1");
        if (!plain.equals(number)) {
            assertThat(best(question, new Reference(name, plain)))
                    .isLessThan(best(question, new Reference(name, number)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ETS 030 | ETS 030",
                "ETS 30 | ETS 030",
                "ets no. 30 | ETS 030",
                "ETS No 030 | ETS No. 30",
                "ETS n° 30 | ETS 030",
                "ETS n.º 30 | ETS 030",
                "ETS № 30 | ETS 030",
                "CETS-185 | CETS 185",
                "CETS185 | CETS-185",
                "Convention n° 108 | Convention 108",
                "Naples II | Naples 2",
                "naples ii | Naples II",
                "UNTC XVIII-12 | UNTC XVIII-12",
                "MERCOSUR/CMC/DEC. 2/96 | MERCOSUR/CMC/DEC. 2/96",
                "ICAO Doc 8364 | ICAO Doc 8364",
            })
    void a_collection_with_a_number_is_a_work(String question, String name) {
        assertThat(meet(question, Reference.name(name))).isNotEmpty();
        assertThat(best(question, Reference.name(name))).isGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TW | TW",
                "twn | TWN",
                "DE | DE",
                "Türkiye | türkiye",
                "TURKIYE | Türkiye",
                "臺灣 | 台湾",
                "土耳其 | 土耳其",
                "القاهرة | القاهره",
                "The Palermo Convention | Palermo Convention",
                "convencion de merida | Convención de Mérida",
                "聯合國反貪腐公約 | 联合国反贪腐公约",
                "United Nations Convention against Transnational Organized Crime and the Protocols thereto of 2000"
                        + " | United Nations Convention against Transnational Organized Crime and the Protocols Thereto of 2000",
            })
    void the_whole_question_is_a_name(String question, String name) {
        assertThat(meet(question, Reference.name(name))).containsExactly(Rank.WHOLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extradition TW | TW",
                "extradition from IT to DE | IT",
                "extradition from IT to DE | DE",
                "extradition in Türkiye today | Türkiye",
                "is extradition part of the Palermo Convention | Palermo Convention",
                "聯合國反貪腐公約是什麼 | 聯合國反貪腐公約",
                "UNTOC 18 | UNTOC",
                "根據聯合國打擊跨國有組織犯罪公約第18條 | 聯合國打擊跨國有組織犯罪公約",
                "what does article 18 of the United Nations Convention against Transnational Organized Crime say about the costs"
                        + " of mutual legal assistance between States that have no treaty with each other"
                        + " | United Nations Convention against Transnational Organized Crime",
            })
    void some_words_of_the_question_are_a_name(String question, String name) {
        assertThat(meet(question, Reference.name(name))).containsExactly(Rank.SPAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第十八條", "第18條", "第18条第3款", "第十八条第三款", "Article 18", "art. 18(3)", "Artikel 18", "статья 18",
                "المادة 18", "المادة ١٨", "artículo 18", "Article XVIII", "제18조", "มาตรา ๑๘", "18. madde",
                        "paragraph 3 of article 18",
                "art. 18 § 3", "Articles 16 and 18"
            })
    void an_article_of_no_law_in_particular_is_weak(String question) {
        assertThat(meet(question, new Reference("UNTOC", "18"))).containsExactly(Rank.WEAK);
        assertThat(citations.of(question))
                .allSatisfy(cited -> assertThat(cited.rank()).isEqualTo(Rank.WEAK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "section 18 people | UNTOC | 18",
                "section 18 | UNTOC | 18",
                "18 | UNTOC | 18",
                "18 people | UNTOC | 18",
                "article 2019 | UNTOC | 2019",
                "UNTOC 2000 | UNTOC | 20",
                "UNTOC in 2018 | UNTOC | 18",
                "2018 | UNTOC | 18",
                "UNTOC 18 | UNTOC | 1",
                "UNTOC 18 | UNTOC | 180",
                "UNTOC 18 | UNCAC | 18",
                "UNTOC article 18 | UNCAC | 18",
                "UNTOC article 18(3) | UNTOC | 3",
                "ETS 030 | ETS | 3",
                "十條建議 | UNTOC | 10",
                "18條線索 | UNTOC | 18",
                "三條 | UNTOC | 3",
                "18条约 | UNTOC | 18",
                "civil 18 | civ | 18",
                "start 18 | st | 18",
                "party 18 | UNTOC | 18",
            })
    void what_only_looks_like_a_citation_is_none(String question, String name, String number) {
        assertThat(meet(question, new Reference(name, number))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what is extradition | IS",
                "it is in no way so | IT",
                "can we extradite | CAN",
                "WHAT CAN WE DO IN THIS CASE | CAN",
                "extradition of persons | OF",
            })
    void a_common_word_is_no_code_of_a_state(String question, String code) {
        assertThat(meet(question, Reference.name(code))).isEmpty();
    }

    @Test
    void an_exact_citation_wins_over_the_name_and_the_name_over_parts_of_it() {
        String question = "Palermo Convention article 18";

        double article = best(question, new Reference("Palermo Convention", "18"));
        double other = best(question, new Reference("Convention", "18"));
        double work = best(question, Reference.name("Palermo Convention"));
        double part = best(question, Reference.name("Palermo"));

        assertThat(List.of(article, other, work, part)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(best("Palermo Convention", Reference.name("Palermo Convention")))
                .isGreaterThan(work);
        assertThat(best("Article 18", new Reference("Palermo", "18"))).isLessThan(part);
    }

    @Test
    void each_key_says_which_part_of_the_question_it_came_from() {
        assertThat(citations.of("costs under Ärt. １８ of the Palermo Convention?"))
                .filteredOn(cited -> cited.key().equals("palermoconvention#18"))
                .extracting(Cited::part)
                .containsExactly("Ärt. １８ of the Palermo Convention");
        assertThat(citations.of("請問《打擊跨國有組織犯罪公約》第１８條"))
                .filteredOn(cited -> cited.key().equals("打击跨国有组织犯罪公约#18"))
                .extracting(Cited::part)
                .containsExactly("打擊跨國有組織犯罪公約》第１８條");
    }

    @Test
    void a_reference_without_letters_and_digits_has_no_key() {
        assertThat(citations.keys(Reference.name("—"))).isEmpty();
        assertThat(citations.keys(new Reference("", ""))).isEmpty();
    }

    @Test
    void whatever_is_typed_has_an_answer_within_bounds() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        List<String> texts =
                new ArrayList<>(List.of("第".repeat(3000), "art. ".repeat(900), "1".repeat(5000), "a ".repeat(900)));
        for (int count = 0; count < 6000; count++) {
            texts.add(TroublesomeText.of(random));
        }
        for (String text : texts) {
            List<Cited> cited = citations.of(text);
            assertThat(cited).as(text).hasSizeLessThanOrEqualTo(Citations.MOST);
            assertThat(cited).extracting(Cited::key).as(text).doesNotHaveDuplicates();
            assertThat(cited).as(text).allSatisfy(each -> {
                assertThat(text).contains(each.part());
                assertThat(each.boost()).isPositive();
                assertThat(each.part().length()).isLessThanOrEqualTo(SearchRequest.LONGEST);
            });
            assertThat(cited).extracting(Cited::boost).isSortedAccordingTo(Comparator.reverseOrder());
            citations
                    .keys(new Reference(text, ""))
                    .forEach(key -> assertThat(key.length()).isBetween(1, 280));
            citations
                    .keys(new Reference("T", text))
                    .forEach(key -> assertThat(key.length()).isBetween(1, 280));
        }
    }

    @Test
    void a_name_that_a_document_brings_is_found_when_it_is_typed() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int count = 0; count < 3000; count++) {
            String name = TroublesomeText.of(random);
            if (name.length() > 100
                    || Article.in(FoldedText.of(name, 200).text()).size() > 0) {
                continue;
            }
            Set<String> keys = citations.keys(Reference.name(name));
            if (!keys.isEmpty()) {
                assertThat(citations.of(name)).extracting(Cited::key).as(name).containsAnyElementsOf(keys);
            }
        }
    }

    /// How a question finds a document, surest first.
    private Set<Rank> meet(String question, Reference reference) {
        Set<String> keys = citations.keys(reference);
        return citations.of(question).stream()
                .filter(cited -> keys.contains(cited.key()))
                .map(Cited::rank)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    private double best(String question, Reference reference) {
        Set<String> keys = citations.keys(reference);
        return citations.of(question).stream()
                .filter(cited -> keys.contains(cited.key()))
                .mapToDouble(Cited::boost)
                .max()
                .orElse(0);
    }
}
