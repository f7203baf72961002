package org.comity.platform.mail;

import java.time.Duration;

/// Hands letters to a mail server. Thread-safe.
public interface Mail {

    /// Whether there is a server to hand them to. If not, nothing is sent, and nobody should be offered mail.
    boolean offered();

    /// How long handing over one letter takes at most.
    Duration LONGEST = Duration.ofMinutes(2);

    /// Hands over a letter and waits for the answer, for [#LONGEST] at most.
    Delivery send(Letter letter);

    /// Whether a letter was handed over. Only after [Delivery.Accepted] is it the server's to deliver.
    sealed interface Delivery {

        record Accepted() implements Delivery {}

        /// The letter was not taken, though the server is there.
        ///
        /// @param code its reply (RFC 5321 section 4.2), without its text, which may hold the address;
        ///   [#SILENT] when it gave none
        /// @param forGood whether it says that trying again is of no use
        record Refused(int code, boolean forGood) implements Delivery {

            /// There was no reply: the connection broke before the text of the letter went out, or the letter
            /// is such that no server was asked.
            public static final int SILENT = 0;
        }

        /// The text of the letter went out, and no reply came. Nobody knows whether the letter is the server's
        /// to deliver, so whoever sends it again may send it twice.
        ///
        /// @param why the kind of failure, without any address
        record Unanswered(String why) implements Delivery {}

        /// The server cannot be reached, or does not let us send; this says nothing about the letter.
        ///
        /// @param why the kind of failure, without any address
        record Unreachable(String why) implements Delivery {}
    }
}
