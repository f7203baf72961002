package org.comity.exchange.mailing;

import java.time.Instant;

/// That somebody gets mail.
///
/// @param confirmed whether the address is known to be hers; nothing but the link that confirms it is sent
///   before
/// @param since when she chose
public record MailChoice(String address, boolean confirmed, Instant since) {}
