package org.comity.exchange.mailing;

import java.time.Instant;
import java.util.Optional;

/// That somebody gets mail. At least one of the addresses is there.
///
/// @param address where mail about news goes; empty until she has confirmed an address
/// @param pending the address that takes its place when she confirms it; nothing but the link for that is
///   sent there before
/// @param since when she chose
public record MailChoice(Optional<String> address, Optional<String> pending, Instant since) {

    /// The address that she chose last.
    String newest() {
        return pending.or(() -> address).orElseThrow();
    }
}
