package org.comity.search.citation;

import java.util.List;
import java.util.regex.Pattern;

/// The words that stand before or behind the number of an article, folded.
final class ArticleWords {

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\d])";
    private static final String NO_LETTER_BEHIND = "(?![\\p{L}\\p{M}])";

    /// With the endings of the languages that bend them.
    private static final List<String> ARTICLE = List.of(
            "arts?|articles?|artt", // English, French
            "articulos?|artigos?|articol\\p{L}{0,4}|articl[eo]s?|articoli?|artikul\\p{L}{0,3}", // Spanish to Romanian
            "artikel[ns]?|artikeln|artikkel\\p{L}{0,3}|artiklar|artikler|artikla\\p{L}{0,4}", // German to Finnish
            "artyku\\p{L}{1,5}|clan\\p{L}{0,3}|clank\\p{L}{0,3}|cl|nen\\p{L}{0,2}|straipsn\\p{L}{0,4}|pants?",
            "стат(?:ья|ьи|ье|ью|еи|ьеи|ьям|ьях)|статт[яіюе]{1,2}|ст|член\\p{L}{0,3}|чл|артыкул\\p{L}{0,2}",
            "αρθρ(?:ο|ου|α|ων)|αρ|հոդված\\p{L}{0,3}|მუხლი\\p{L}{0,2}",
            "madde\\p{L}{0,6}|mad|cikk\\p{L}{0,4}|бап\\p{L}{0,3}|modda\\p{L}{0,4}", // Turkish, Hungarian, Kazakh, Uzbek
            "[وفبلك]{0,2}(?:ال|ل)?ماد(?:ه|تان|تين|تي)|[وفبلك]{0,2}(?:ال)?مواد|آرٹيكل|ارٹيكل", // Arabic, Persian, Urdu
            "[בלהושמ]{0,2}סעיף|[בלהושמ]{0,2}סעיפים",
            "dieu|pasal|perkara|ibara(?:\\sya)?|kifungu(?:\\scha)?|artikulo", // Vietnamese to Filipino
            "अनुच्छेद|অনুচ্ছেদ|கட்டுரை|అధికరణ");

    /// Written without a space before them.
    private static final String ARTICLE_WITHOUT_SPACE = "มาตรา|ข้อ|មាត្រា|ມາດຕາ";

    /// Parts of statutes: numbered too, but not the articles of a treaty.
    private static final List<String> SECTION = List.of(
            "sections?|secs?|ss?\\.|seccion(?:es)?|sezione", "§{1,2}|paragraf(?:en|s)?\\.?", "धारा|ধারা|دفع[هہ]");

    private static final String NUMBER_WORD = "(?:nos?|nrs?|n|num|numeros?|nro|номер|رقم|#)";

    /// The word before the number, and what may come between them.
    static final Pattern BEFORE = Pattern.compile("(?:" + NO_LETTER_BEFORE + "(?:(?<section>"
            + String.join("|", SECTION) + ")|(?:" + String.join("|", ARTICLE) + "))"
            + NO_LETTER_BEHIND + "|(?:" + ARTICLE_WITHOUT_SPACE + "))[\\s.:(\\[]{0,4}(?:" + NUMBER_WORD
            + "[\\s.]{0,2}(?=\\d))?");

    /// A number with the word behind it: `18. madde`, `18 artikla`.
    static final Pattern BEHIND =
            Pattern.compile("(?<![\\p{L}\\d.])(?<number>\\d{1,4})(?:-?[a-z]{1,2})?[.-]?\\s?(?:madde\\p{L}*"
                    + "|cikk\\p{L}*|artikl\\p{L}*|straipsn\\p{L}*|pants?|panta|бап\\p{L}*|modda\\p{L}*|(?:th|st|nd|rd) article)"
                    + NO_LETTER_BEHIND);

    /// Chinese, Japanese and Korean. Without the word for ordinals it may count things.
    static final Pattern EAST_ASIAN = Pattern.compile("(?<ordinal>[第제]\\s?)?(?<![\\d.])(?<number>\\d{1,4}|"
            + WrittenNumber.HAN + ")(?:\\s?[之のノ의-]\\s?(?<inside>\\d{1,2}|" + WrittenNumber.HAN
            + "))?\\s?(?:条(?![约例文])|조)(?:\\s?[之のノ의]\\s?(?<behind>\\d{1,2}|" + WrittenNumber.HAN + "))?");

    private static final String PARAGRAPH_WORD = NO_LETTER_BEFORE
            + "(?:paras?|paragraphs?|par|paragraphes?|paragrafo|parrafos?|§{1,2}|abs|absatz|satz|apartados?|apdo"
            + "|numeral|incisos?|lit|letra|litera|let|alineas?|al|comma|co|lid|leden|ods|odst|odstavec|ust|ustep"
            + "|subsection|subpara(?:graph)?|n\\.?os?|nr|ч|часть|части|п|пункт\\p{L}?|абз|παρ|παραγραφο[συ]?"
            + "|fikra|bekezdes|momentti|stk|mom|ledd|khoan|ayat|[وفبلك]?(?:ال)?فقره|(?:ال)?بند|סעיף קטן|ס\"ק|उपधारा)";

    private static final String BRACKET = "[(\\[]\\s?[\\p{L}\\p{M}\\d]{1,5}\\s?[)\\]]";

    /// A paragraph of an article, behind its number.
    static final Pattern PARAGRAPH = Pattern.compile("\\s{0,2}(?:" + BRACKET + "|[,;]?\\s{0,2}" + PARAGRAPH_WORD
            + "[\\s.]{0,3}(?:\\d{1,3}(?!\\d)|[ivx]{1,5}" + NO_LETTER_BEHIND + "|[a-z]" + NO_LETTER_BEHIND + "|"
            + BRACKET
            + ")|,?\\s?[第제]?(?:\\d{1,2}|" + WrittenNumber.HAN + ")\\s?(?:[款项目号](?!任)|[항호목])|วรรค\\s?\\d{1,2})");

    /// A paragraph before the word for article: `paragraph 3 of article 18`.
    static final Pattern PARAGRAPH_BEFORE =
            Pattern.compile(PARAGRAPH_WORD + "[\\s.]{0,3}(?:\\d{1,3}|[a-z])(?:" + BRACKET
                    + "){0,3}[\\s,]{0,3}(?:(?:of|de|du|des|del|dell|della|do|da|der|von|van|az|من)(?![\\p{L}]))?['\\s]{0,3}"
                    + "(?:(?:the|l|la|el|het|den)(?![\\p{L}])['\\s]{0,2})?$");

    /// Between the numbers of a list.
    static final Pattern AND = Pattern.compile(
            "\\s{0,2}(?:[,;&+-]|(?<!\\p{L})(?:and|or|to|und|oder|bis|et|ou|y|o|e|a|og|och|en"
                    + "|ja|ve|si|i|и|и|та|до|και)(?![\\p{L}])|و|[和与及或至、])\\s{0,2}(?=\\d{1,3}(?!\\d)|[ivx]{2,7}(?![\\p{L}]))");

    static final Pattern CLOSING = Pattern.compile("\\s?[)\\]]");

    private ArticleWords() {}
}
