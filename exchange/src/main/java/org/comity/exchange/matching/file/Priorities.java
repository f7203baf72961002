package org.comity.exchange.matching.file;

import java.util.Arrays;
import org.comity.exchange.matching.document.Faults;
import org.comity.exchange.matching.instance.PriorityClass;

/// The order in which a place would take officers: whoever is not in it comes after all who are, all alike.
///
/// @param keys officer and priority in one number, sorted
/// @param last the priority of whoever is not named
record Priorities(long[] keys, int last) {

    /// @param all whether every officer of the file was taken
    static Priorities of(Draft.DraftPlace place, Ids officers, boolean all, Faults faults) {
        Wishes wishes = place.priorities();
        long[] keys = new long[wishes.length()];
        for (int at = 0; at < keys.length; at++) {
            int officer = officers.index(wishes.ids()[at]);
            if (all && officer == Ids.UNDECLARED) {
                faults.add(
                        path(place, wishes.ranks()[at]),
                        "There is no officer '%s'; add her to officers or remove her here."
                                .formatted(officers.name(wishes.ids()[at])));
            }
            keys[at] = (long) officer << Integer.SIZE | wishes.ranks()[at];
        }
        Arrays.sort(keys);
        for (int at = 1; at < keys.length; at++) {
            if (keys[at] >= 0 && keys[at] >> Integer.SIZE == keys[at - 1] >> Integer.SIZE) {
                faults.add(path(place, (int) keys[at]), "This officer stands in the list twice; remove one.");
            }
        }
        return new Priorities(keys, place.byCriteria() ? PriorityClass.NONE : wishes.worst() + 1);
    }

    /// Where in the file a rank stands.
    private static String path(Draft.DraftPlace place, int rank) {
        return place.byCriteria()
                ? "$.places[%d].meets".formatted(place.index())
                : "$.places[%d].priorities[%d]".formatted(place.index(), rank - 1);
    }

    /// The priority of an officer, by her index: 1 is before all others.
    int of(int officer) {
        int at = Arrays.binarySearch(keys, (long) officer << Integer.SIZE);
        int from = at < 0 ? -at - 1 : at;
        return from < keys.length && keys[from] >> Integer.SIZE == officer ? (int) keys[from] : last;
    }
}
