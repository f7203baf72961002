package org.comity.courses.scoring;

import java.util.List;
import java.util.Map;

/// What was sent as an answer, before anybody knows whether it is one. Kept to fill the form again when it is
/// not.
///
/// @param chosen ids of the options
/// @param placed left id to right id, or item to its place counted from 1; an empty text where nothing was
///   chosen
/// @param typed text or number
public record RawAnswer(List<String> chosen, Map<String, String> placed, String typed) {

    public static final RawAnswer EMPTY = new RawAnswer(List.of(), Map.of(), "");

    public RawAnswer {
        chosen = List.copyOf(chosen);
        placed = Map.copyOf(placed);
    }
}
