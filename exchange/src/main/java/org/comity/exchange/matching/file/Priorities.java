package org.comity.exchange.matching.file;

import java.util.Arrays;
import org.comity.exchange.matching.document.Faults;

/// The order in which a place would take officers: whoever is not in it comes after all who are, all alike.
///
/// @param keys officer and priority in one number, sorted
/// @param last the priority of whoever is not named
record Priorities(long[] keys, int last) {

    /// @param all whether every officer of the file was taken
    /// @param path of the list in the file
    static Priorities of(Wishes wishes, Ids officers, boolean all, String path, Faults faults) {
        long[] keys = new long[wishes.length()];
        for (int at = 0; at < keys.length; at++) {
            int officer = officers.index(wishes.ids()[at]);
            if (all && officer == Ids.UNDECLARED) {
                faults.add(
                        path + "[" + (wishes.ranks()[at] - 1) + "]",
                        "There is no officer '%s'; add her to officers or remove her here."
                                .formatted(officers.name(wishes.ids()[at])));
            }
            keys[at] = (long) officer << Integer.SIZE | wishes.ranks()[at];
        }
        Arrays.sort(keys);
        for (int at = 1; at < keys.length; at++) {
            if (keys[at] >= 0 && keys[at] >> Integer.SIZE == keys[at - 1] >> Integer.SIZE) {
                faults.add(
                        path + "[" + ((int) keys[at] - 1) + "]", "This officer stands in the list twice; remove one.");
            }
        }
        return new Priorities(keys, wishes.worst() + 1);
    }

    /// The priority of an officer, by her index: 1 is before all others.
    int of(int officer) {
        int at = Arrays.binarySearch(keys, (long) officer << Integer.SIZE);
        int from = at < 0 ? -at - 1 : at;
        return from < keys.length && keys[from] >> Integer.SIZE == officer ? (int) keys[from] : last;
    }
}
