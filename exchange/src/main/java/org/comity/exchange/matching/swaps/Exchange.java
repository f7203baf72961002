package org.comity.exchange.matching.swaps;

import java.util.List;

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
}
