package org.comity.exchange.placement;

import java.time.Instant;
import org.comity.exchange.consent.Party;

/// A step that was taken. Who took it for the party is in the audit trail alone.
///
/// @param onPaper whether it was done on paper and recorded by the code of the agreement
public record Done(Step step, Party party, boolean onPaper, Instant at) {}
