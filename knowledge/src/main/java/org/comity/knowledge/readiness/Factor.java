package org.comity.knowledge.readiness;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The four factors that decide cooperation, and the questions that each is scored on. The texts of the questions stand
/// in the message files, `readiness.question.<code>`; what to do about a low score, in `readiness.step.<code>`.
public enum Factor {
    POLITICS,
    LAW,
    CULTURE,
    CAPACITY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Codes of its questions in their order.
    public List<String> questions() {
        return switch (this) {
            case POLITICS -> List.of("mandate", "priority", "resources", "legislation", "steadiness");
            case LAW -> List.of("basis", "implementation", "requirements", "visiting-powers", "latitude");
            case CULTURE -> List.of("occasions", "willingness", "understanding", "accountability", "confidence");
            case CAPACITY -> List.of("skills", "languages", "equipment", "evidence", "upkeep");
        };
    }

    /// Codes of the questions of all factors.
    public static List<String> allQuestions() {
        return Stream.of(values())
                .flatMap(factor -> factor.questions().stream())
                .toList();
    }

    /// The factor that a question belongs to.
    ///
    /// @throws IllegalArgumentException when there is no such question
    public static Factor of(String question) {
        return Stream.of(values())
                .filter(factor -> factor.questions().contains(question))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no question " + question));
    }
}
