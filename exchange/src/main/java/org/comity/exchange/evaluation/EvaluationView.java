package org.comity.exchange.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The evaluations of a stay as a party sees them, on pages and by API.
///
/// @param id of the match
/// @param you the party that reads: `home`, `host` or `officer`
/// @param officer her name
/// @param yours whether you can evaluate now
/// @param from the first day on which the stay can be evaluated
/// @param until the last one; after it both sides see what was said
/// @param evaluations those that you may see
public record EvaluationView(
        UUID id,
        String you,
        String officer,
        boolean yours,
        LocalDate from,
        LocalDate until,
        List<SideView> evaluations) {

    public EvaluationView {
        evaluations = List.copyOf(evaluations);
    }

    /// What one side says.
    ///
    /// @param by `officer` or `host`
    /// @param marks 1 (not at all) to 5 (fully), for `preparation`, `cooperation`, `language` and `usefulness`
    public record SideView(String by, Map<String, Integer> marks, Instant at) {

        static SideView of(Evaluation evaluation) {
            Map<String, Integer> marks = new TreeMap<>();
            evaluation.marks().forEach((criterion, mark) -> marks.put(criterion.code(), mark));
            return new SideView(evaluation.by().code(), marks, evaluation.at());
        }

        /// The mark of a criterion by its code.
        public int mark(String criterion) {
            return marks.getOrDefault(criterion, 0);
        }
    }
}
