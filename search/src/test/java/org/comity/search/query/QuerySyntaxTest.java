package org.comity.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.search.Facet;
import org.comity.search.Search;
import org.comity.search.SearchRequest;
import org.comity.search.SearchResults.Ignored;
import org.comity.search.SearchResults.Ignored.Reason;
import org.comity.search.TroublesomeText;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Plan.Dates;
import org.comity.search.index.Plan.Phrase;
import org.comity.search.index.Plan.PlacedTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Search as in a law library.
final class QuerySyntaxTest {

    private static final long SEED = 20_261_130;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutual legal assistance",
                "引渡與移交受刑人",
                "well-known e-mail",
                "UNTOC 18(3)",
                "UNTOC - Article 18",
                "d'extradition",
                "A/RES/217",
                "don't",
                "צה\"ל",
                "ארה\"ב 5",
                "公約第十八條（三）",
                "10:30",
                "C++ AT&T",
                "引渡-死刑",
                "引渡！死刑",
                "a—b – c",
                "what NOTE says",
                "ANDORRA ORDER",
                "1/2",
                "مکافحة الاتجار",
                "می\u200Cخواهم"
            })
    void plain_words_stay_as_they_are(String text) {
        ParsedQuery parsed = QuerySyntax.parse(text);

        assertThat(parsed.words().replace(" ", "")).isEqualTo(text.replaceAll(" - | – |\\s", ""));
        assertThat(parsed).isEqualTo(words(parsed.words()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "say \"legal assistance\" now", "say „legal assistance“ now", "say „legal assistance” now",
                "say “legal assistance” now", "say «legal assistance» now", "say « legal assistance » now",
                "say »legal assistance« now", "say ”legal assistance” now", "say 「legal assistance」 now",
                "say『legal assistance』now", "say ＂legal assistance＂ now", "say ‹legal assistance› now",
                "say ｢legal assistance｣ now", "say 〝legal assistance〟 now", "say (\"legal assistance\") now"
            })
    void a_phrase_stands_in_the_quotes_of_any_language(String text) {
        assertThat(QuerySyntax.parse(text))
                .isEqualTo(new ParsedQuery(
                        "say legal assistance now",
                        List.of(new QuotedPhrase("legal assistance", false)),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void in_chinese_no_space_is_needed_before_a_quote() {
        assertThat(QuerySyntax.parse("關於\"人口販運\"的公約").phrases()).containsExactly(new QuotedPhrase("人口販運", false));
        assertThat(QuerySyntax.parse("關於「人口販運」的公約").words()).isEqualTo("關於 人口販運 的公約");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extradition -political",
                "extradition −political",
                "extradition －political",
                "extradition ！political",
                "-political extradition",
                "extradition NOT political",
                "extradition AND NOT political",
                "extradition -(political)",
                "extradition NOT (political)",
                "(extradition -political)",
                "extradition -political*"
            })
    void a_word_is_excluded(String text) {
        ParsedQuery parsed = QuerySyntax.parse(text);

        assertThat(parsed.words()).isEqualTo("extradition");
        assertThat(parsed.excluded()).containsExactly(new QuotedPhrase("political", false));
        assertThat(parsed.ignored()).isEmpty();
    }

    @Test
    void phrases_titles_and_groups_are_excluded() {
        ParsedQuery parsed = QuerySyntax.parse("引渡 -\"political offence\" -「政治犯罪」 -title:asylum -(tax duty) more");

        assertThat(parsed.words()).isEqualTo("引渡 more");
        assertThat(parsed.excluded())
                .containsExactly(
                        new QuotedPhrase("political offence", false),
                        new QuotedPhrase("政治犯罪", false),
                        new QuotedPhrase("asylum", true),
                        new QuotedPhrase("tax", false),
                        new QuotedPhrase("duty", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:\"legal aid\"",
                "TITLE: \"legal aid\"",
                "標題：「legal aid」",
                "标题:\"legal aid\"",
                "título:«legal aid»",
                "titulo:\"legal aid\"",
                "titre : « legal aid »",
                "العنوان: \"legal aid\""
            })
    void a_phrase_is_sought_in_titles_only(String text) {
        ParsedQuery parsed = QuerySyntax.parse(text);

        assertThat(parsed.phrases()).containsExactly(new QuotedPhrase("legal aid", true));
        assertThat(parsed.words()).isEqualTo("legal aid");
        assertThat(parsed.ignored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind:article | KIND | article",
                "Kind: Article | KIND | article",
                "類別：course | KIND | course",
                "tipo:course | KIND | course",
                "nature : course | KIND | course",
                "النوع: course | KIND | course",
                "kind:條約 | KIND | instrument",
                "kind:条约 | KIND | instrument",
                "kind:tratado | KIND | instrument",
                "tipo:Treaties | KIND | instrument",
                "النوع:معاهدة | KIND | instrument",
                "nature:\"note culturelle\" | KIND | culture-note",
                "kind:culture-note | KIND | culture-note",
                "類別：術語 | KIND | term",
                "kind:Leçons | KIND | lesson",
                "kind:unheard-of | KIND | unheard-of",
                "level:進階 | LEVEL | advanced",
                "nivel:básico | LEVEL | foundation",
                "niveau:Intermédiaire | LEVEL | intermediate",
                "المستوى:متقدم | LEVEL | advanced",
                "level:beginner | LEVEL | foundation",
                "language:fr | LANGUAGE | fr",
                "lang:FR | LANGUAGE | fr",
                "語言：法文 | LANGUAGE | fr",
                "idioma:francés | LANGUAGE | fr",
                "langue : français | LANGUAGE | fr",
                "اللغة: الفرنسية | LANGUAGE | fr",
                "lang:zh_TW | LANGUAGE | zh-Hant",
                "lang:zh-hant | LANGUAGE | zh-Hant",
                "lang:pt-br | LANGUAGE | pt-BR",
                "crime:UN18-Corruption | CRIME | un18-corruption",
                "犯罪類型：un18-corruption | CRIME | un18-corruption",
                "tipo de delito: un18-corruption | CRIME | un18-corruption",
                "الجريمة: un18-corruption | CRIME | un18-corruption",
                "jurisdiction:tw | JURISDICTION | TW",
                "country:TWN | JURISDICTION | TW",
                "country:\"South Africa\" | JURISDICTION | ZA",
                "國家：臺灣 | JURISDICTION | TW",
                "país:Türkiye | JURISDICTION | TR",
                "pays : Allemagne | JURISDICTION | DE",
                "الولاية القضائية: مصر | JURISDICTION | EG",
                "jurisdiction:interpol | JURISDICTION | INTERPOL",
                "instrument:untoc | INSTRUMENT | untoc",
                "文書：untoc | INSTRUMENT | untoc",
                "traité:untoc | INSTRUMENT | untoc",
                "level:advanced | LEVEL | advanced",
                "程度：advanced | LEVEL | advanced",
                "niveau:advanced | LEVEL | advanced",
                "المستوى:advanced | LEVEL | advanced",
            })
    void a_field_narrows_down(String text, Facet facet, String value) {
        ParsedQuery parsed = QuerySyntax.parse("引渡 " + text + " help");

        assertThat(parsed.chosen()).isEqualTo(Map.of(facet, List.of(value)));
        assertThat(parsed.words()).isEqualTo("引渡 help");
        assertThat(parsed.ignored()).isEmpty();
    }

    @Test
    void several_values_of_a_field_are_alternatives() {
        assertThat(QuerySyntax.parse("lang:en,fr lang:es lang:en kind:article").chosen())
                .isEqualTo(Map.of(Facet.LANGUAGE, List.of("en", "fr", "es"), Facet.KIND, List.of("article")));
        assertThat(QuerySyntax.parse("語言：中文、英文").chosen())
                .isEqualTo(Map.of(Facet.LANGUAGE, List.of("zh", "zh-Hant", "zh-Hans", "en")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date:2019..2023 | 2019-01-01 | 2023-12-31",
                "date:2019-2023 | 2019-01-01 | 2023-12-31",
                "date: 2019 .. 2023 | 2019-01-01 | 2023-12-31",
                "date:2019…2023 | 2019-01-01 | 2023-12-31",
                "date:2019–2023 | 2019-01-01 | 2023-12-31",
                "date:2023..2019 | 2019-01-01 | 2023-12-31",
                "日期：2019至2023 | 2019-01-01 | 2023-12-31",
                "日期：２０１９～２０２３ | 2019-01-01 | 2023-12-31",
                "التاريخ: ٢٠١٩..٢٠٢٣ | 2019-01-01 | 2023-12-31",
                "date:2019.. | 2019-01-01 | ",
                "date:..2019 | | 2019-12-31",
                "date:>2019 | 2020-01-01 | ",
                "date:>=2019-05 | 2019-05-01 | ",
                "date:<2019 | | 2018-12-31",
                "date:<=2019-02 | | 2019-02-28",
                "date:2019 | 2019-01-01 | 2019-12-31",
                "date:2020-02 | 2020-02-01 | 2020-02-29",
                "fecha:2019-05-01 | 2019-05-01 | 2019-05-01",
                "date:2019-05-01T10:00:00Z | 2019-05-01 | 2019-05-01",
                "date:20190501 | 2019-05-01 | 2019-05-01",
                "date:2019/5/1 | 2019-05-01 | 2019-05-01",
                "日期：2019年5月1日 | 2019-05-01 | 2019-05-01",
                "日期：2019年5月 | 2019-05-01 | 2019-05-31",
                "日期：民國108年 | 2019-01-01 | 2019-12-31",
                "date:01.05.2019 | 2019-05-01 | 2019-05-01",
                "date:31/12/2019 | 2019-12-31 | 2019-12-31",
                "date:12/31/2019 | 2019-12-31 | 2019-12-31",
                "date:05/2019 | 2019-05-01 | 2019-05-31",
                "from:2019-05-01 | 2019-05-01 | ",
                "from:2019-05 to:2020 | 2019-05-01 | 2020-12-31",
                "自：2019 至：2020 | 2019-01-01 | 2020-12-31",
                "desde:2019 hasta:2020 | 2019-01-01 | 2020-12-31",
                "depuis : 2019 jusqu'à : 2020 | 2019-01-01 | 2020-12-31",
                "من: ٢٠١٩ إلى: ٢٠٢٠ | 2019-01-01 | 2020-12-31",
                "date:2010..2020 from:2015 | 2015-01-01 | 2020-12-31",
            })
    void dates_limit(String text, LocalDate from, LocalDate to) {
        ParsedQuery parsed = QuerySyntax.parse("引渡 " + text);

        assertThat(parsed.dates()).contains(new Dates(Optional.ofNullable(from), Optional.ofNullable(to)));
        assertThat(parsed.words()).isEqualTo("引渡");
        assertThat(parsed.ignored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "date:2019-02-30",
        "date:2019-13",
        "date:0000",
        "date:5/1/2019",
        "date:19",
        "from:1.",
        "to:99999",
        "date:2019..x9"
    })
    void what_is_no_date_is_named(String part) {
        ParsedQuery parsed = QuerySyntax.parse("extradition " + part);

        assertThat(parsed.ignored()).containsExactly(new Ignored(part, Reason.NO_DATE));
        assertThat(parsed.dates()).isEmpty();
        assertThat(parsed.words()).isEqualTo("extradition");
    }

    @Test
    void an_end_before_the_beginning_is_named() {
        ParsedQuery parsed = QuerySyntax.parse("from:2023 to:2019");

        assertThat(parsed.dates()).contains(new Dates(Optional.of(LocalDate.of(2023, 1, 1)), Optional.empty()));
        assertThat(parsed.ignored()).containsExactly(new Ignored("to:2019", Reason.NO_DATE));
    }

    @Test
    void words_behind_a_field_for_dates_are_sought() {
        assertThat(QuerySyntax.parse("letter to: ministry").words()).isEqualTo("letter ministry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author:Smith help | author Smith help | author:Smith",
                "作者：王 help | 作者 王 help | 作者：王",
                "author:\"John Smith\" help | author John Smith help | author:\"John Smith\"",
                "country:Atlantis help | Atlantis help | country:Atlantis",
                "x:b:c | x b:c | x:b:c",
                "extradition -country:Atlantis | extradition | -country:Atlantis",
            })
    void an_unknown_field_is_sought_as_words_and_named(String text, String words, String part) {
        ParsedQuery parsed = QuerySyntax.parse(text);

        assertThat(parsed.words()).isEqualTo(words);
        assertThat(parsed.ignored()).containsExactly(new Ignored(part, Reason.UNKNOWN_FIELD));
        assertThat(parsed.chosen()).isEmpty();
    }

    @Test
    void a_value_behind_a_minus_must_not_be_there() {
        ParsedQuery parsed = QuerySyntax.parse("extradition -kind:課程,lesson NOT lang:French -level:advanced");

        assertThat(parsed.words()).isEqualTo("extradition");
        assertThat(parsed.without())
                .isEqualTo(Map.of(
                        Facet.KIND, List.of("course", "lesson"),
                        Facet.LANGUAGE, List.of("fr"),
                        Facet.LEVEL, List.of("advanced")));
        assertThat(parsed.chosen()).isEmpty();
        assertThat(parsed.ignored()).isEmpty();
        assertThat(parsed.demands(new Analyses(), List.of("en")).without()).isEqualTo(parsed.without());
        assertThat(QuerySyntax.parse("-kind:course").ignored())
                .containsExactly(new Ignored("-kind:course", Reason.ONLY_EXCLUSIONS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-date:2019", "-from:2019", "-year:2019..2020"})
    void a_time_cannot_be_left_out_which_is_said(String text) {
        ParsedQuery parsed = QuerySyntax.parse("extradition " + text);

        assertThat(parsed.words()).isEqualTo("extradition");
        assertThat(parsed.dates()).isEmpty();
        assertThat(parsed.ignored()).containsExactly(new Ignored(text, Reason.TIME_EXCLUDED));
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void a_kind_is_called_what_the_pages_call_it(InterfaceLanguage language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in =
                Search.class.getResourceAsStream("page/messages_%s.properties".formatted(language.tag()))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        String kinds = "search.kind.";
        Set<String> keys = new TreeSet<>(texts.stringPropertyNames());
        keys.removeIf(key -> !key.startsWith(kinds));

        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(QuerySyntax.parse("kind:\"%s\"".formatted(texts.getProperty(key)))
                                .chosen())
                        .as(key)
                        .isEqualTo(Map.of(Facet.KIND, List.of(key.substring(kinds.length())))));
    }

    @Test
    void a_quote_that_is_not_closed_is_sought_as_words_and_named() {
        assertThat(QuerySyntax.parse("witness \"legal assistance -tax"))
                .isEqualTo(new ParsedQuery(
                        "witness legal assistance",
                        List.of(),
                        List.of(new QuotedPhrase("tax", false)),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        List.of(new Ignored("\"legal assistance -tax", Reason.QUOTE_NOT_CLOSED))));
        assertThat(QuerySyntax.parse("title:「法律 互助").phrases()).containsExactly(new QuotedPhrase("法律 互助", true));
        assertThat(QuerySyntax.parse("a -\"b c").excluded()).containsExactly(new QuotedPhrase("b c", false));
    }

    @Test
    void only_exclusions_are_named_and_kept() {
        ParsedQuery parsed = QuerySyntax.parse("-tax NOT \"customs duty\"");

        assertThat(parsed.words()).isEmpty();
        assertThat(parsed.excluded()).hasSize(2);
        assertThat(parsed.ignored()).containsExactly(new Ignored("-tax -\"customs duty\"", Reason.ONLY_EXCLUSIONS));
        assertThat(QuerySyntax.parse("-tax kind:article").ignored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "\"\"", "title:", "AND", "( )", "***", "「」", "kind:,", "-"})
    void nothing_to_seek_is_named(String text) {
        assertThat(QuerySyntax.parse(text).ignored()).containsExactly(new Ignored(text, Reason.NOTHING_TO_SEEK));
        assertThat(QuerySyntax.parse("tax " + text + " duty").words()).isNotBlank();
    }

    @Test
    void nothing_typed_is_no_fault() {
        assertThat(QuerySyntax.parse("")).isEqualTo(words(""));
        assertThat(QuerySyntax.parse(" \u3000\t\u200B\n")).isEqualTo(words(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fraud AND bribery OR tax | fraud bribery tax",
                "(fraud OR bribery) AND (tax) | fraud bribery tax",
                "fraud && bribery | fraud bribery",
                "+fraud +bribery | fraud bribery",
                "traffick* w?rk fraud~2 tax^3 | traffick w rk fraud tax",
                "（詐欺 OR 貪污） | 詐欺 貪污",
                "art. 18 (3) UNTOC | art. 18 (3) UNTOC",
                "12\" pipe | 12\" pipe",
                "rock and roll or not | rock and roll or not",
                "a) fraud ]} | a fraud",
            })
    void what_people_type_elsewhere_does_no_harm(String text, String words) {
        assertThat(QuerySyntax.parse(text)).isEqualTo(words(words));
    }

    @Test
    void bars_are_no_words() {
        assertThat(QuerySyntax.parse("fraud || bribery|tax")).isEqualTo(words("fraud bribery tax"));
    }

    @Test
    void what_nobody_sees_is_left_out() {
        assertThat(QuerySyntax.parse("\uFEFFextra\u200Bdi\u00ADtion \u202Etax\u202C\u2069 a\u0000b\uD83Dc")
                        .words())
                .isEqualTo("extradition tax a b c");
    }

    @Test
    void what_is_too_long_is_cut_between_characters() {
        String family = "👨‍👩‍👧e\u0301\u0302";
        for (int shift = 0; shift < 14; shift++) {
            String text = "x".repeat(SearchRequest.LONGEST - shift) + family + " last bit";
            ParsedQuery parsed = QuerySyntax.parse(text);

            assertThat(parsed.words().length()).isLessThanOrEqualTo(SearchRequest.LONGEST);
            String kept = parsed.words().replace("x", "");
            assertThat("👨👩👧e\u0301\u0302 last bit").startsWith(kept);
            assertThat(kept).doesNotEndWith("e").doesNotEndWith("e\u0301");
            assertThat(kept.isEmpty() || !Character.isHighSurrogate(kept.charAt(kept.length() - 1)))
                    .isTrue();
            assertThat(parsed.ignored()).singleElement().satisfies(ignored -> {
                assertThat(ignored.reason()).isEqualTo(Reason.TOO_LONG);
                assertThat(ignored.part()).endsWith("bit");
            });
        }
        assertThat(QuerySyntax.parse("x".repeat(SearchRequest.LONGEST)).ignored())
                .isEmpty();
        assertThat(QuerySyntax.parse("a" + "\u0301".repeat(5000)).ignored()).isNotEmpty();
    }

    @Test
    void a_phrase_has_its_terms_in_each_language() {
        Analyses analyses = new Analyses();

        Optional<Phrase> phrase =
                new QuotedPhrase("引渡 extraditions", true).in(analyses, List.of("en", "zh-Hant", "zh-Hans", "fr"));

        assertThat(phrase).isPresent();
        assertThat(phrase.get().titleOnly()).isTrue();
        assertThat(phrase.get().terms().keySet()).isEqualTo(Set.of("en", "zh", "fr"));
        phrase.get()
                .terms()
                .forEach((language, terms) -> assertThat(terms)
                        .as(language)
                        .extracting(PlacedTerm::term)
                        .isEqualTo(analyses.terms(language, "引渡 extraditions")));
        assertThat(new QuotedPhrase("...", false).in(analyses, List.of("en"))).isEmpty();
    }

    @Test
    void demands_hold_all_that_is_no_word() {
        ParsedQuery parsed = QuerySyntax.parse("\"legal assistance\" -tax kind:article date:2019");

        var demands = parsed.demands(new Analyses(), List.of("en"));

        assertThat(demands.phrases())
                .containsExactly(new Phrase(
                        Map.of("en", List.of(new PlacedTerm("legal", 0), new PlacedTerm("assist", 1))), false));
        assertThat(demands.excluded())
                .containsExactly(new Phrase(Map.of("en", List.of(new PlacedTerm("tax", 0))), false));
        assertThat(demands.chosen()).isEqualTo(Map.of(Facet.KIND, List.of("article")));
        assertThat(demands.dates()).isEqualTo(parsed.dates()).isPresent();
    }

    @Test
    void whatever_is_typed_has_a_meaning() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        Analyses analyses = new Analyses();
        for (int count = 0; count < 20_000; count++) {
            String text = TroublesomeText.of(random);
            ParsedQuery parsed = QuerySyntax.parse(text);

            assertThat(parsed.words().length()).as(text).isLessThanOrEqualTo(SearchRequest.LONGEST);
            assertThat(parsed.words().codePoints().filter(QuerySyntaxTest::isInvisible))
                    .as(text)
                    .isEmpty();
            assertThat(parsed.words()).as(text).isEqualTo(parsed.words().strip());
            assertThat(parsed.ignored())
                    .as(text)
                    .allSatisfy(ignored -> assertThat(ignored.part().length()).isBetween(1, 80));
            boolean used = !parsed.words().isEmpty()
                    || !parsed.chosen().isEmpty()
                    || parsed.dates().isPresent()
                    || !parsed.ignored().isEmpty();
            assertThat(used || CleanText.of(text, SearchRequest.LONGEST).text().isEmpty())
                    .as(text)
                    .isTrue();
            if (count % 20 == 0) {
                assertThat(parsed.demands(analyses, List.of("en", "zh-Hant", "ar", "ja", "ko", "th", "xx"))
                                .phrases())
                        .as(text)
                        .hasSizeLessThanOrEqualTo(parsed.phrases().size());
            }
        }
    }

    private static boolean isInvisible(int code) {
        int type = Character.getType(code);
        return type == Character.SURROGATE
                || type == Character.CONTROL
                || (type == Character.FORMAT && code != 0x200C && code != 0x200D);
    }

    private static ParsedQuery words(String words) {
        return new ParsedQuery(words, List.of(), List.of(), Map.of(), Map.of(), Optional.empty(), List.of());
    }
}
