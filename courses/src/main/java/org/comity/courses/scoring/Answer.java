package org.comity.courses.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A well-formed answer. It refers to options by id and never by text, so that it means the same in every
/// language. Stored as JSON; the names below are part of that format and never change.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Answer.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = Answer.Pairs.class, name = "pairs"),
    @JsonSubTypes.Type(value = Answer.Order.class, name = "order"),
    @JsonSubTypes.Type(value = Answer.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Answer.Quantity.class, name = "quantity")
})
public sealed interface Answer {

    /// One of several.
    record Choice(String option) implements Answer {}

    /// Several of several, at least one.
    record Choices(SortedSet<String> options) implements Answer {
        public Choices {
            options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
        }
    }

    /// A partner for every item of the left column.
    ///
    /// @param pairs left id to right id
    record Pairs(SortedMap<String, String> pairs) implements Answer {
        public Pairs(Map<String, String> pairs) {
            this(new TreeMap<>(pairs));
        }

        public Pairs {
            pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
        }
    }

    /// All items, in the order the learner gave them.
    record Order(List<String> items) implements Answer {
        public Order {
            items = List.copyOf(items);
        }
    }

    /// A word or phrase as it was typed.
    record Words(String text) implements Answer {}

    /// A number.
    ///
    /// @param typed as it was written, in whatever digits
    /// @param value how it was understood; this is what is scored
    record Quantity(String typed, BigDecimal value) implements Answer {
        public Quantity {
            value = value.stripTrailingZeros();
        }
    }
}
