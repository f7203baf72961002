package org.comity.exchange;

import java.util.UUID;

/// Where the pages of exchanges are, so that features lead to each other without knowing each other.
public final class ExchangePaths {

    /// The list of rounds.
    public static final String HOME = "/exchange";

    /// Where a programme opens a round.
    public static final String PROGRAMME = HOME + "/programme";

    /// The matches that a person has a say in.
    public static final String MATCHES = HOME + "/matches";

    /// What the announced rounds came to.
    public static final String STATISTICS = HOME + "/statistics";

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

    /// A person's own application in a round.
    public static String application(UUID round) {
        return round(round) + "/application";
    }

    /// What a round decided about a person and why.
    public static String reasons(UUID round) {
        return application(round) + "/reasons";
    }

    /// What an office has on its desk in a round.
    public static String nominations(UUID round) {
        return round(round) + "/nominations";
    }

    /// An application on the desk of its office.
    public static String nomination(UUID application) {
        return HOME + "/nominations/" + application;
    }

    /// What a round decided about an officer and why, on the desk of her office.
    public static String reasonsOnDesk(UUID application) {
        return nomination(application) + "/reasons";
    }

    /// Where a programme sees what its round would come to.
    public static String scenarios(UUID round) {
        return round(round) + "/scenarios";
    }

    /// A match.
    public static String match(UUID id) {
        return MATCHES + "/" + id;
    }

    /// What is done for a match to which all have agreed.
    public static String placement(UUID match) {
        return HOME + "/placements/" + match;
    }

    /// The briefing for a stay.
    public static String briefing(UUID match) {
        return placement(match) + "/briefing";
    }

    /// Where a programme tells the outcome of a round.
    public static String announcement(UUID round) {
        return round(round) + "/announcement";
    }
}
