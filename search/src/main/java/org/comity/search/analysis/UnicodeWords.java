package org.comity.search.analysis;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Word boundaries as ICU itself has them (UAX 29, with dictionaries for scripts without spaces). Lucene's own
/// configuration holds rules that were compiled for one version of ICU and cannot be read by a newer one.
final class UnicodeWords extends ICUTokenizerConfig {

    private static final RuleBasedBreakIterator WORDS =
            (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);

    @Override
    public RuleBasedBreakIterator getBreakIterator(int script) {
        return WORDS.clone();
    }

    @Override
    public String getType(int script, int ruleStatus) {
        return StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
    }

    @Override
    public boolean combineCJ() {
        return true;
    }
}
