package org.comity.search.analysis;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/// Words that say little, as Lucene's makers list them. They are in the index, for phrases; questions leave
/// them out
/// when
/// they have other words.
final class StopWords {

    private static final Map<String, Supplier<CharArraySet>> LISTS = Map.ofEntries(
            Map.entry("en", EnglishAnalyzer::getDefaultStopSet),
            Map.entry("es", SpanishAnalyzer::getDefaultStopSet),
            Map.entry("fr", FrenchAnalyzer::getDefaultStopSet),
            Map.entry("de", GermanAnalyzer::getDefaultStopSet),
            Map.entry("nl", DutchAnalyzer::getDefaultStopSet),
            Map.entry("pt", PortugueseAnalyzer::getDefaultStopSet),
            Map.entry("it", ItalianAnalyzer::getDefaultStopSet),
            Map.entry("ro", RomanianAnalyzer::getDefaultStopSet),
            Map.entry("ru", RussianAnalyzer::getDefaultStopSet),
            Map.entry("bg", BulgarianAnalyzer::getDefaultStopSet),
            Map.entry("cs", CzechAnalyzer::getDefaultStopSet),
            Map.entry("el", GreekAnalyzer::getDefaultStopSet),
            Map.entry("tr", TurkishAnalyzer::getDefaultStopSet),
            Map.entry("ar", ArabicAnalyzer::getDefaultStopSet),
            Map.entry("fa", PersianAnalyzer::getDefaultStopSet),
            Map.entry("hi", HindiAnalyzer::getDefaultStopSet),
            Map.entry("id", IndonesianAnalyzer::getDefaultStopSet),
            Map.entry("th", ThaiAnalyzer::getDefaultStopSet),
            Map.entry("sv", SwedishAnalyzer::getDefaultStopSet),
            Map.entry("da", DanishAnalyzer::getDefaultStopSet),
            Map.entry("no", NorwegianAnalyzer::getDefaultStopSet),
            Map.entry("fi", FinnishAnalyzer::getDefaultStopSet),
            Map.entry("hu", HungarianAnalyzer::getDefaultStopSet),
            Map.entry("ja", JapaneseAnalyzer::getDefaultStopSet));

    /// Not listed there: what questions in Chinese are made of.
    private static final Set<String> CHINESE = Set.of(
            "的", "了", "和", "与", "或", "及", "在", "是", "为", "什么", "哪", "哪些", "哪个", "谁", "何时", "如何", "怎么", "怎样", "吗", "呢",
            "之", "其", "所", "于", "由", "被", "把", "有", "个", "多少", "几", "什麼");

    private static final Set<String> ENGLISH_QUESTIONS = Set.of(
            "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "did", "do", "does", "has", "have",
            "had", "were", "from", "about", "many", "much");

    private StopWords() {}

    static Set<String> of(String language) {
        Set<String> words = new HashSet<>();
        LISTS.getOrDefault(language, () -> CharArraySet.EMPTY_SET)
                .get()
                .forEach(word -> words.add(new String((char[]) word)));
        switch (language) {
            case "zh" -> words.addAll(CHINESE);
            case "en" -> words.addAll(ENGLISH_QUESTIONS);
            default -> {}
        }
        return words;
    }
}
