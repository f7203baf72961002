package org.comity.exchange.matching.instance;

/// An office that sends officers, hosts them, or both.
///
/// @param id unique in the instance; never shown to other offices
/// @param balance officers hosted minus officers sent in all rounds before
/// @param excused whether its capacity excuses it from hosting: what it owes is not held against its officers
public record Office(String id, long balance, boolean excused) {

    /// The largest balance that is taken, either way; sums of it stay far from the ends of 64 bits.
    public static final long MOST_BALANCE = 1_000_000;

    public Office {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An office needs an id.");
        }
        if (Math.abs(balance) > MOST_BALANCE) {
            throw new IllegalArgumentException(
                    "The balance of office '%s' is %d; at most %d is taken.".formatted(id, balance, MOST_BALANCE));
        }
    }

    /// The balance as it counts: what an excused office owes is 0.
    public long counted() {
        return excused ? Math.max(balance, 0) : balance;
    }
}
