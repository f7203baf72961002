package org.comity.exchange.placement;

import java.time.Instant;
import org.comity.exchange.consent.Party;

/// A party fetched the agreement, for the first time on a day.
public record Fetched(Party party, Instant at) {}
