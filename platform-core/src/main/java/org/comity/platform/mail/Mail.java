package org.comity.platform.mail;

/// Hands letters to a mail server. Thread-safe.
public interface Mail {

    /// Whether there is a server to hand them to. If not, nothing is sent, and nobody should be offered mail.
    boolean offered();

    /// Hands over a letter and waits for the answer, for about a minute at most.
    Delivery send(Letter letter);

    /// Whether a letter was handed over. Only after [Delivery.Accepted] is it the server's to deliver.
    sealed interface Delivery {

        record Accepted() implements Delivery {}

        /// The server is there, but does not take this letter.
        ///
        /// @param code its reply (RFC 5321 section 4.2), without its text, which may hold the address
        /// @param forGood whether it says that trying again is of no use
        record Refused(int code, boolean forGood) implements Delivery {}

        /// The server cannot be reached, or does not let us send; this says nothing about the letter.
        ///
        /// @param why the kind of failure, without any address
        record Unreachable(String why) implements Delivery {}
    }
}
