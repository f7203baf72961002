package org.comity.exchange;

import java.util.UUID;

/// Where the pages of exchanges are, so that features lead to each other without knowing each other.
public final class ExchangePaths {

    /// The list of rounds.
    public static final String HOME = "/exchange";

    /// Where programs find the rounds, below `/api`.
    public static final String ROUNDS = HOME + "/rounds";

    /// Where a programme opens a round.
    public static final String PROGRAMME = HOME + "/programme";

    /// The matches that a person has a say in.
    public static final String MATCHES = HOME + "/matches";

    /// What the announced rounds came to.
    public static final String STATISTICS = HOME + "/statistics";

    /// Where certificates of stays are checked.
    public static final String CERTIFICATES = HOME + "/certificates";

    /// What other parties did on the exchanges that a person has a say in.
    public static final String NOTICES = HOME + "/notices";

    /// Where a person says whether she gets a mail when there is news.
    public static final String NEWS_MAIL = NOTICES + "/mail";

    private ExchangePaths() {}

    /// The header with which a file is kept under a name that tells it from others.
    ///
    /// @param what it is, in small letters
    /// @param which it is of
    /// @param ending of the name, without the dot
    public static String attachment(String what, UUID which, String ending) {
        return "attachment; filename=\"comity-%s-%.8s.%s\"".formatted(what, which, ending);
    }

    /// Where a person confirms her address.
    public static String confirmation(String code) {
        return NEWS_MAIL + "/confirmation/" + code;
    }

    /// Where mails are ended without a login.
    public static String endOfMail(String key) {
        return NEWS_MAIL + "/off/" + key;
    }

    /// The same for programs that read mail (RFC 8058).
    public static String endOfMailAtOnce(String key) {
        return "/api" + endOfMail(key);
    }

    /// A round.
    public static String round(UUID id) {
        return ROUNDS + "/" + id;
    }

    /// Where programs read how far the matching of a round is.
    public static String matching(UUID round) {
        return "/api" + round(round) + "/matching";
    }

    /// Where the matching of a round is stopped.
    public static String stopMatching(UUID round) {
        return round(round) + "/matching/stop";
    }

    /// The places of a round.
    public static String places(UUID round) {
        return round(round) + "/places";
    }

    /// A place.
    public static String place(UUID id) {
        return HOME + "/places/" + id;
    }

    /// The codes of officers with whom the office of a place agreed beforehand.
    public static String prematches(UUID place) {
        return place(place) + "/prematches";
    }

    /// Why seats of a place stayed empty, for its office.
    public static String seats(UUID place) {
        return place(place) + "/seats";
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

    /// The groups of an office in a round.
    public static String groups(UUID round) {
        return round(round) + "/groups";
    }

    /// Where an office asks to be excused from hosting in a round.
    public static String excuse(UUID round) {
        return round(round) + "/excuse";
    }

    /// Where a programme excuses offices from hosting in its round.
    public static String excuses(UUID round) {
        return round(round) + "/excuses";
    }

    /// A group of an office.
    public static String group(UUID id) {
        return HOME + "/groups/" + id;
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

    /// Where an office says whom it would send instead of a nominated officer.
    public static String replacement(UUID application) {
        return nomination(application) + "/replacement";
    }

    /// Where a programme sees which places fell free, and matches the round again.
    public static String rematches(UUID round) {
        return round(round) + "/rematches";
    }

    /// Disputes about the stays of a round, for its programme.
    public static String disputes(UUID round) {
        return round(round) + "/disputes";
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

    /// What happened on an exchange, and what came of the stay.
    public static String stay(UUID match) {
        return placement(match) + "/stay";
    }

    /// The officer's report on her stay.
    public static String report(UUID match) {
        return placement(match) + "/report";
    }

    /// What the officer teaches at home after her stay.
    public static String cascade(UUID match) {
        return placement(match) + "/cascade";
    }

    /// What officer and host office say of a stay.
    public static String evaluation(UUID match) {
        return placement(match) + "/evaluation";
    }

    /// The certificate of a stay, for its officer.
    public static String certificate(UUID match) {
        return placement(match) + "/certificate";
    }

    /// Where a programme tells the outcome of a round.
    public static String announcement(UUID round) {
        return round(round) + "/announcement";
    }
}
