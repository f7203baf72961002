package org.comity.exchange.matching.swaps;

import java.util.List;
import java.util.stream.IntStream;

/// Two or three officers who go round.
///
/// @param officers each goes to an office of the next one, the last to that of the first
/// @param places where each of them goes
public record Exchange(List<Integer> officers, List<Integer> places) {

    public Exchange {
        officers = List.copyOf(officers);
        places = List.copyOf(places);
    }

    public int ways() {
        return officers.size();
    }

    /// The same way around, from the least of them on.
    static int[] fromLeast(int[] cycle) {
        int least = 0;
        for (int at = 1; at < cycle.length; at++) {
            least = cycle[at] < cycle[least] ? at : least;
        }
        int begin = least;
        return IntStream.range(0, cycle.length)
                .map(at -> cycle[(begin + at) % cycle.length])
                .toArray();
    }
}
