package org.comity.exchange.matching.groups;

import java.util.List;
import org.comity.exchange.matching.instance.Matching;

/// What came of one group when it was its turn.
///
/// @param group index in the instance
/// @param lottery its number: the best position of any of its officers
/// @param common places that all of them listed and are eligible for, in the order in which they were tried
/// @param hindrances of the first of these, one for each that did not take the group
/// @param place where it is, or [Matching#NOWHERE]
public record Turn(int group, int lottery, List<Integer> common, List<Hindrance> hindrances, int place) {

    public Turn {
        common = List.copyOf(common);
        hindrances = List.copyOf(hindrances);
    }

    /// Why it is not at a place where it is not.
    Hindrance hindrance(int where) {
        int at = common.indexOf(where);
        if (at < 0) {
            return Hindrance.NOT_COMMON;
        }
        return at < hindrances.size() ? hindrances.get(at) : Hindrance.BEHIND;
    }

    boolean seated() {
        return place != Matching.NOWHERE;
    }
}
