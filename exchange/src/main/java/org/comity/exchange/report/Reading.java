package org.comity.exchange.report;

import java.time.Instant;
import org.comity.exchange.consent.Party;

/// An office opened a report.
public record Reading(Party party, Instant at) {}
