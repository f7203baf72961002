package org.comity.search.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.search.SearchResults.Sense;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Plan;
import org.comity.search.index.View;

/// What may have been meant where the view knows a word in no language and has one near to it in its titles.
final class Correcting {

    private final Analyses analyses;

    Correcting(Analyses analyses) {
        this.analyses = analyses;
    }

    /// The question with its unknown words replaced; empty when there is nothing to correct.
    Optional<String> correction(String question, Plan plan, List<Sense> senses, View view) {
        Set<String> understood = new HashSet<>();
        senses.forEach(sense -> understood.add(sense.word()));
        Map<String, String> nearest = new HashMap<>();
        Set<String> languages = view.languages();
        for (Plan.Word word : plan.words()) {
            if (word.sought() && !understood.contains(word.typed()) && !isKnown(word.typed(), languages, view)) {
                view.similar(word.typed().toLowerCase(Locale.ROOT), 1).forEach(near -> nearest.put(word.typed(), near));
            }
        }
        String corrected = question;
        for (Map.Entry<String, String> each : nearest.entrySet()) {
            corrected = corrected.replace(each.getKey(), each.getValue());
        }
        return corrected.equals(question) ? Optional.empty() : Optional.of(corrected);
    }

    private boolean isKnown(String typed, Set<String> languages, View view) {
        for (String language : languages) {
            for (String term : analyses.terms(language, typed)) {
                if (view.documents(language, term) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
