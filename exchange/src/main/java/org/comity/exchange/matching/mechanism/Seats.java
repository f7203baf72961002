package org.comity.exchange.matching.mechanism;

import java.util.Arrays;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;

/// Where a mechanism begins: officers who accepted a place sit there already, the other seats are free.
public final class Seats {

    private final int[] place;
    private final int[] free;

    private Seats(int[] place, int[] free) {
        this.place = place;
        this.free = free;
    }

    /// @throws IllegalArgumentException when a group has not had its turn
    public static Seats of(Instance instance) {
        if (instance.waiting()) {
            throw new IllegalArgumentException("Groups are seated before the others.");
        }
        int[] free =
                instance.places().stream().mapToInt(each -> each.capacity()).toArray();
        int[] place = new int[instance.officers().size()];
        Arrays.fill(place, Matching.NOWHERE);
        for (int whose = 0; whose < place.length; whose++) {
            if (instance.fixed().get(whose)) {
                place[whose] = instance.announced().get(whose);
                free[place[whose]] = Math.max(0, free[place[whose]] - 1);
            }
        }
        return new Seats(place, free);
    }

    public boolean isTaken(int officer) {
        return place[officer] != Matching.NOWHERE;
    }

    /// Seats that are free at a place.
    public int free(int where) {
        return free[where];
    }

    /// Seats an officer.
    public void take(int officer, int where) {
        if (isTaken(officer) || free[where] == 0) {
            throw new IllegalStateException("Officer %d cannot take place %d.".formatted(officer, where));
        }
        place[officer] = where;
        free[where]--;
    }

    public Matching matching() {
        return new Matching(place);
    }
}
