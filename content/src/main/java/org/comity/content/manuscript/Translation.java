package org.comity.content.manuscript;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.content.QuestionText.Entry;
import org.comity.content.Review;
import org.jspecify.annotations.Nullable;

/// A course in one language, the original or another.
///
/// @param heading plain text
public record Translation(Heading heading, Map<UnitKey, UnitSource> units, Map<String, QuestionSource> questions) {

    /// What the language's `course.yaml` says.
    ///
    /// @param title plain text
    /// @param summary plain text
    /// @param objectives plain text
    public record Heading(String title, String summary, List<String> objectives) {
        public Heading {
            objectives = List.copyOf(objectives);
        }
    }

    public record UnitKey(String lesson, String unit) {}

    /// The text of a unit.
    ///
    /// @param title Markdown of one line
    /// @param body Markdown without the heading
    public record UnitSource(
            String title, String body, @Nullable Review review) {

        public Optional<Review> reviewed() {
            return Optional.ofNullable(review);
        }
    }

    /// The text of a question.
    ///
    /// @param prompt Markdown
    /// @param choices Markdown of one line by id: options, left column or items
    /// @param matches Markdown of one line by id: the right column
    public record QuestionSource(
            String prompt,
            Map<String, String> choices,
            Map<String, String> matches,
            Entry entry,
            Remarks remarks,
            @Nullable Review review) {

        public QuestionSource {
            choices = Map.copyOf(choices);
            matches = Map.copyOf(matches);
        }

        public Optional<Review> reviewed() {
            return Optional.ofNullable(review);
        }
    }

    /// Markdown that is shown after the answer; empty where there is none.
    public record Remarks(Map<String, String> byOption, String correct, String incorrect, String explanation) {
        public Remarks {
            byOption = Map.copyOf(byOption);
        }
    }

    public Translation {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    }

    /// How many units and questions have a text.
    public int size() {
        return units.size() + questions.size();
    }
}
