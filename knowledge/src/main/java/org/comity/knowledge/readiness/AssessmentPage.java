package org.comity.knowledge.readiness;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.platform.web.Page;

/// The questions to an office about its own side.
///
/// @param place name of the partner's jurisdiction
/// @param scores what it answered before
public record AssessmentPage(String title, UUID id, String place, String organisation, Map<String, Integer> scores)
        implements Page {

    public AssessmentPage {
        scores = Map.copyOf(scores);
    }

    @Override
    public String section() {
        return "partnerships";
    }

    public String address() {
        return PartnershipPage.address(id) + "/assessment";
    }

    public String back() {
        return PartnershipPage.address(id);
    }

    public List<Factor> factors() {
        return List.of(Factor.values());
    }

    /// The scores to choose from.
    public List<Integer> choices() {
        return List.of(0, 1, 2, 3, Assessment.BEST);
    }

    public boolean chosen(String question, int score) {
        return scores.containsKey(question) && scores.getOrDefault(question, 0) == score;
    }
}
