package org.comity.courses.scoring;

import java.util.List;

/// A question that an attempt asks.
///
/// @param question its id
/// @param order ids of the options, the right column or the items as they are shown; empty for text and number
public record Drawn(String question, List<String> order) {

    public Drawn {
        order = List.copyOf(order);
    }
}
