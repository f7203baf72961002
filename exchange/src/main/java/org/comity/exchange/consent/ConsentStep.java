package org.comity.exchange.consent;

/// What came of a consent, or of announcing matches.
public sealed interface ConsentStep {

    /// It was given, refused or taken back.
    ///
    /// @param match as the party sees it now
    record Taken(MatchView match) implements ConsentStep {}

    /// The matches stand, and the round is announced.
    record Announced(int matches) implements ConsentStep {}

    /// The first day of the stay has come: nobody steps back any more, nor agrees; nothing was changed.
    ///
    /// @param key of the text that says so to the party
    record Begun(String key) implements ConsentStep {}

    /// It is not this party's turn; nothing was changed.
    record WrongStage() implements ConsentStep {}
}
