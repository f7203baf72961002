package org.comity.search.analysis;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that only say that something is asked, and what kind of thing. A text that answers does not have them
/// more often than another, and where they are rare they would weigh most of all.
final class QuestionWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("en", "what which who whom whose when where why how many much did do does is are was were"),
            Map.entry("es", "qué cuál cuáles quién quiénes cuándo dónde cómo cuánto cuánta cuántos cuántas por"),
            Map.entry("fr", "que quoi quel quelle quels quelles qui quand où pourquoi comment combien"),
            Map.entry(
                    "de",
                    "was welche welcher welches welchen welchem wer wem wen wessen wann wo woher wohin warum wieso wie viele viel"),
            Map.entry("nl", "wat welke welk wie wiens wanneer waar waarom hoe hoeveel"),
            Map.entry("pt", "que qual quais quem quando onde como quanto quanta quantos quantas porque"),
            Map.entry("it", "che cosa quale quali chi quando dove perché come quanto quanta quanti quante"),
            Map.entry("ro", "ce care cine cui când unde de cum cât câtă câți câte"),
            Map.entry("ca", "què quin quina quins quines qui quan on com quant quants"),
            Map.entry(
                    "ru",
                    "что какой какая какое какие каких каким кто кого кому когда где куда откуда почему зачем как сколько такое"),
            Map.entry("uk", "що який яка яке які хто кого коли де куди чому як скільки таке"),
            Map.entry("bg", "какво какъв каква какви кой коя кое кои кога къде защо как колко"),
            Map.entry("pl", "co jaki jaka jakie który która które kto kogo kiedy gdzie dlaczego jak ile"),
            Map.entry("cs", "co jaký jaká jaké který která které kdo koho kdy kde kam proč jak kolik"),
            Map.entry("el", "τι ποιος ποια ποιο ποιοι ποιες ποιον πότε πού γιατί πώς πόσο πόση πόσοι πόσες πόσα"),
            Map.entry(
                    "tr",
                    "ne nedir neler hangi hangisi kim kimin kime nerede nereye nereden neden niçin niye nasıl kaç mı mi mu mü"),
            Map.entry("ar", "ما ماذا من متى أين كيف لماذا كم هل أي أية هو هي"),
            Map.entry("fa", "چه چیست کدام کی کیست کجا کجاست چرا چگونه چطور چند آیا"),
            Map.entry("ur", "کیا کون کونسا کب کہاں کیوں کیسے کتنے کتنی کس"),
            Map.entry("hi", "क्या कौन किसने किस कब कहाँ कहां क्यों कैसे कितने कितनी कितना कौनसा"),
            Map.entry("id", "apa apakah siapa kapan mana dimana mengapa kenapa bagaimana berapa itu"),
            Map.entry("ms", "apa apakah siapa bila mana mengapa kenapa bagaimana berapa"),
            Map.entry("vi", "gì nào ai đâu khi sao thế bao nhiêu"),
            Map.entry(
                    "th",
                    "อะไร ใด ใคร กี่ เมื่อไร เมื่อไหร่ เมื่อใด ไหน ที่ไหน ทำไม อย่างไร เท่าไร เท่าไหร่ ไหม หรือไม่"),
            Map.entry("zh", "什么 什麼 哪 哪个 哪些 哪里 哪儿 谁 何时 如何 怎么 怎样 为什么 为何 多少 几 吗 呢 是否 时候 的 是"),
            Map.entry("ja", "何 なに なん どの どれ どこ 誰 だれ いつ なぜ どう どのよう いくつ いくら か です"),
            Map.entry("ko", "무엇 무슨 어느 어떤 누구 누가 언제 어디 왜 어떻게 얼마나 몇"),
            Map.entry("sv", "vad vilken vilket vilka vem vems när var varför hur många mycket"),
            Map.entry("da", "hvad hvilken hvilket hvilke hvem hvis hvornår hvor hvorfor hvordan mange"),
            Map.entry("no", "hva hvilken hvilket hvilke hvem når hvor hvorfor hvordan mange"),
            Map.entry("fi", "mikä mitä mitkä kuka ketkä milloin missä mihin mistä miksi miten kuinka moni monta"),
            Map.entry("hu", "mi mit melyik ki kit kinek mikor hol hová honnan miért hogyan hány mennyi"),
            Map.entry("he", "מה איזה איזו אילו מי מתי איפה היכן למה מדוע איך כיצד כמה האם"),
            Map.entry("sw", "nini gani nani lini wapi kwa vipi ngapi"),
            Map.entry("tl", "ano alin sino kailan saan bakit paano ilan"));

    private QuestionWords() {}

    static Set<String> of(String language) {
        return Arrays.stream(WORDS.getOrDefault(language, "").split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
