package org.comity.exchange.release;

import java.time.Instant;
import org.comity.exchange.consent.Party;

/// That a party opened a document.
public record Reading(Party party, Instant at) {}
