package org.comity.search.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/// How words of a language are brought to one form: light stemmers where they exist, because they err less
/// (Savoy 2006,
/// "Light stemming approaches for the French, Portuguese, German and Hungarian languages"), else Snowball.
final class Stemming {

    private static final Map<String, UnaryOperator<TokenStream>> CHAINS = new LinkedHashMap<>();

    static {
        CHAINS.put("en", in -> new SnowballFilter(lower(new EnglishPossessiveFilter(in)), new EnglishStemmer()));
        CHAINS.put("es", in -> new SpanishLightStemFilter(lower(in)));
        CHAINS.put(
                "fr", in -> new FrenchLightStemFilter(lower(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES))));
        CHAINS.put("de", in -> new GermanLightStemFilter(new GermanNormalizationFilter(lower(in))));
        CHAINS.put("nl", in -> new SnowballFilter(lower(in), new DutchStemmer()));
        CHAINS.put("pt", in -> new PortugueseLightStemFilter(lower(in)));
        CHAINS.put(
                "it", in -> new ItalianLightStemFilter(lower(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES))));
        CHAINS.put("ro", in -> new SnowballFilter(new RomanianNormalizationFilter(lower(in)), new RomanianStemmer()));
        CHAINS.put("ca", in -> new SnowballFilter(lower(in), new CatalanStemmer()));
        CHAINS.put("ru", in -> new SnowballFilter(lower(in), new RussianStemmer()));
        CHAINS.put("bg", in -> new BulgarianStemFilter(lower(in)));
        CHAINS.put("cs", in -> new CzechStemFilter(lower(in)));
        CHAINS.put("el", in -> new GreekStemFilter(new GreekLowerCaseFilter(in)));
        CHAINS.put(
                "tr",
                in -> new SnowballFilter(new TurkishLowerCaseFilter(new ApostropheFilter(in)), new TurkishStemmer()));
        CHAINS.put("ar", in -> new ArabicStemFilter(new ArabicNormalizationFilter(lower(in))));
        CHAINS.put("fa", in -> new PersianNormalizationFilter(new ArabicNormalizationFilter(lower(in))));
        CHAINS.put(
                "hi", in -> new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(lower(in)))));
        CHAINS.put("id", in -> new IndonesianStemFilter(lower(in)));
        CHAINS.put("ms", in -> new IndonesianStemFilter(lower(in)));
        CHAINS.put("vi", Stemming::lower);
        CHAINS.put("th", Stemming::lower);
        CHAINS.put("sv", in -> new SwedishLightStemFilter(lower(in)));
        CHAINS.put("da", in -> new SnowballFilter(lower(in), new DanishStemmer()));
        CHAINS.put("no", in -> new NorwegianLightStemFilter(lower(in)));
        CHAINS.put("fi", in -> new FinnishLightStemFilter(lower(in)));
        CHAINS.put("hu", in -> new HungarianLightStemFilter(lower(in)));
        CHAINS.put("et", in -> new SnowballFilter(lower(in), new EstonianStemmer()));
        CHAINS.put("lt", in -> new SnowballFilter(lower(in), new LithuanianStemmer()));
    }

    /// Languages with a chain of their own.
    static final Set<String> LANGUAGES = Set.copyOf(CHAINS.keySet());

    private Stemming() {}

    /// The chain of a language up to its stem; only lower case for others.
    static UnaryOperator<TokenStream> of(String language) {
        return CHAINS.getOrDefault(language, Stemming::lower);
    }

    private static TokenStream lower(TokenStream words) {
        return new LowerCaseFilter(words);
    }
}
