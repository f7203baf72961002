package org.comity.exchange.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.form.Filled;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// The evaluations of a stay that its reader may see, and the form for hers.
///
/// @param filled the marks that were chosen last, if one was missing
public record EvaluationPage(String title, EvaluationView evaluations, Filled filled) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.evaluation(evaluations.id());
    }

    /// The codes of what marks are given for.
    public List<String> criteria() {
        return Arrays.stream(Criterion.values()).map(Criterion::code).toList();
    }

    /// The marks in the reader's words, the best first.
    public Map<String, String> marks(Localizer localizer) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (int mark = Criterion.MOST; mark >= Criterion.LEAST; mark--) {
            marks.put(Integer.toString(mark), localizer.text("evaluation.mark." + mark));
        }
        return marks;
    }
}
