package org.comity.exchange.matching.swaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two or three officers who could go round, whatever places they take; the smallest index is first.
record Cycle(int[] officers) {

    static final int MOST = 200_000;

    /// Beyond this, even looking takes too long.
    private static final long MOST_LOOKS = 200_000_000L;

    /// All of them, or nothing when there are too many.
    static Optional<List<Cycle>> all(Destinations destinations) {
        List<Cycle> cycles = new ArrayList<>();
        long looks = 0;
        for (int first = 0; first < destinations.officers(); first++) {
            int home = destinations.office(first);
            for (int where : destinations.offices(first)) {
                for (int second : destinations.members(where)) {
                    if (second > first) {
                        looks += add(destinations, cycles, first, second, home);
                    }
                    if (cycles.size() > MOST || looks > MOST_LOOKS) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(cycles);
    }

    private static long add(Destinations destinations, List<Cycle> cycles, int first, int second, int home) {
        long looks = 1;
        for (int next : destinations.offices(second)) {
            if (next == home) {
                cycles.add(new Cycle(new int[] {first, second}));
                continue;
            }
            for (int third : destinations.members(next)) {
                looks++;
                if (third > first && destinations.at(third, home).length > 0) {
                    cycles.add(new Cycle(new int[] {first, second, third}));
                }
            }
        }
        return looks;
    }

    int ways() {
        return officers.length;
    }

    /// Who goes where: the officer whose office she goes to.
    int after(int position) {
        return officers[(position + 1) % officers.length];
    }
}
