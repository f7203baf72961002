package org.comity.exchange.matching.instance;

import java.util.Arrays;

/// Who goes where.
///
/// @param place for each officer the index of her place, or [#NOWHERE]; not changed by anybody
public record Matching(int[] place) {

    public static final int NOWHERE = -1;

    public Matching {
        place = place.clone();
    }

    @Override
    public int[] place() {
        return place.clone();
    }

    public int of(int officer) {
        return place[officer];
    }

    public int placed() {
        return (int) Arrays.stream(place).filter(where -> where != NOWHERE).count();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matching(int[] otherPlace) && Arrays.equals(place, otherPlace);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(place);
    }

    @Override
    public String toString() {
        return "Matching" + Arrays.toString(place);
    }
}
