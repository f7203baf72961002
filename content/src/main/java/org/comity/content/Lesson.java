package org.comity.content;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One lesson. Its title in a language is the title of its first unit.
///
/// @param minutes the author's estimate of reading time
/// @param units in the order of reading, never empty
public record Lesson(String id, int minutes, List<Unit> units) {

    /// The smallest piece that is translated, reviewed, marked as read and shown side by side.
    ///
    /// @param id unique within the lesson
    /// @param texts by language tag; at least one. Not copied: it may render a text when it is asked for
    public record Unit(String id, Map<String, UnitText> texts) {

        public Unit {
            texts = Collections.unmodifiableMap(texts);
        }

        /// The text in exactly this language.
        public Optional<UnitText> text(String language) {
            return Optional.ofNullable(texts.get(language));
        }
    }

    public Lesson {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("Lesson '%s' has no units.".formatted(id));
        }
        units = List.copyOf(units);
    }

    public Optional<Unit> unit(String unit) {
        return units.stream().filter(each -> each.id().equals(unit)).findFirst();
    }

    /// The unit that opens the lesson and carries its title.
    public Unit opening() {
        return units.getFirst();
    }
}
