package org.comity.knowledge.readiness;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.comity.knowledge.KnowledgePaths;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// A partnership: how ready the two are, as a picture and in words.
///
/// @param own the office that looks at it
/// @param given who has answered, and when
public record PartnershipPage(
        String title, UUID id, Named own, Named partner, Stage stage, Given given, Optional<Readiness> readiness)
        implements Page {

    private static final double WIDE = 400;

    /// An office.
    ///
    /// @param place name of its jurisdiction
    public record Named(Office office, String place) {}

    /// When the two answered.
    public record Given(Optional<String> own, Optional<String> partner) {}

    @Override
    public String section() {
        return "partnerships";
    }

    public String address() {
        return address(id);
    }

    public List<Factor> factors() {
        return List.of(Factor.values());
    }

    public List<Stage> stages() {
        return List.of(Stage.values());
    }

    /// How long a bar is in the picture.
    public long bar(OptionalDouble score) {
        return Math.round(score.orElse(0) / Assessment.BEST * WIDE);
    }

    /// A score as a share of the best one, or a dash.
    public String share(OptionalDouble score, Localizer localizer) {
        return score.isPresent() ? localizer.percent(score.getAsDouble() / Assessment.BEST) : "–";
    }

    /// Where to work on a question.
    public String help(String question) {
        return switch (Factor.of(question)) {
            case POLITICS -> KnowledgePaths.CRIME_TYPES;
            case LAW ->
                KnowledgePaths.cooperation(
                        own.office().jurisdiction(), partner.office().jurisdiction(), "information-exchange");
            case CULTURE -> KnowledgePaths.jurisdiction(partner.office().jurisdiction());
            case CAPACITY ->
                KnowledgePaths.cooperation(
                        own.office().jurisdiction(), partner.office().jurisdiction(), "training-and-exchange");
        };
    }

    static String address(UUID id) {
        return KnowledgePaths.PARTNERSHIPS + "/" + id;
    }
}
