package org.comity.exchange.matching.instance;

/// What a host office offers; several officers may take the same place when its capacity says so.
///
/// @param id unique in the instance
/// @param office index of the host office
/// @param capacity officers that it takes at most; 0 for one that was closed
public record Place(String id, int office, int capacity) {

    /// More than any office hosts.
    public static final int MOST_CAPACITY = 1_000_000;

    public Place {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A place needs an id.");
        }
        if (capacity < 0 || capacity > MOST_CAPACITY) {
            throw new IllegalArgumentException(
                    "The capacity of place '%s' is %d; it is between 0 and %d.".formatted(id, capacity, MOST_CAPACITY));
        }
    }
}
