package org.comity.exchange;

import java.util.UUID;

/// Where the pages of exchanges are, so that features lead to each other without knowing each other.
public final class ExchangePaths {

    /// The list of rounds.
    public static final String HOME = "/exchange";

    /// Where a programme opens a round.
    public static final String PROGRAMME = HOME + "/programme";

    private ExchangePaths() {}

    /// A round.
    public static String round(UUID id) {
        return HOME + "/rounds/" + id;
    }

    /// The places of a round.
    public static String places(UUID round) {
        return round(round) + "/places";
    }

    /// A place.
    public static String place(UUID id) {
        return HOME + "/places/" + id;
    }
}
