package org.comity.exchange.consent;

/// Where a match is on its way through the three consents. The first, the nomination, was given before it came
/// about.
public sealed interface MatchState {

    /// The host office decides on a profile without a name.
    record Announced() implements MatchState {}

    /// The officer decides.
    record HostAccepted() implements MatchState {}

    /// All three agree, and the offices know each other's people.
    record Accepted() implements MatchState {}

    /// Somebody said no when it was her turn, or nobody said anything in time and the programme ended it.
    record Refused(Party by) implements MatchState {}

    /// Somebody stepped back after having agreed.
    record Withdrawn(Party by) implements MatchState {}

    /// As it stands in rows and JSON.
    default String code() {
        return switch (this) {
            case Announced ignored -> "announced";
            case HostAccepted ignored -> "host-accepted";
            case Accepted ignored -> "accepted";
            case Refused ignored -> "refused";
            case Withdrawn ignored -> "withdrawn";
        };
    }

    /// Whether something can still come of it.
    default boolean open() {
        return !(this instanceof Refused) && !(this instanceof Withdrawn);
    }

    /// The state of a row.
    ///
    /// @param by who ended it; empty unless somebody did
    /// @throws IllegalArgumentException when there is no such code
    static MatchState of(String code, String by) {
        return switch (code) {
            case "announced" -> new Announced();
            case "host-accepted" -> new HostAccepted();
            case "accepted" -> new Accepted();
            case "refused" -> new Refused(Party.of(by));
            case "withdrawn" -> new Withdrawn(Party.of(by));
            default -> throw new IllegalArgumentException("A match has no state '%s'.".formatted(code));
        };
    }

    /// The state after a party says yes, or this one when it is not her turn.
    default MatchState accepted(Party party) {
        return switch (this) {
            case Announced ignored when party == Party.HOST -> new HostAccepted();
            case HostAccepted ignored when party == Party.OFFICER -> new Accepted();
            default -> this;
        };
    }

    /// The state after a party says no when it is her turn, or this one when it is not.
    default MatchState refused(Party party) {
        boolean turn = (this instanceof Announced && party == Party.HOST)
                || (this instanceof HostAccepted && party == Party.OFFICER);
        return turn ? new Refused(party) : this;
    }

    /// The state after a party takes back a consent that she gave, or this one when she gave none. An officer
    /// agreed to take part when she applied, and her office when it nominated her: both may step back at any
    /// time.
    default MatchState withdrawn(Party party) {
        boolean given = party != Party.HOST || this instanceof HostAccepted || this instanceof Accepted;
        return open() && given ? new Withdrawn(party) : this;
    }
}
