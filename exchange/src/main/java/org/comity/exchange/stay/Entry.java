package org.comity.exchange.stay;

import java.time.Instant;
import org.comity.exchange.consent.Party;

/// What the ledger says about a stay: numbers, and nobody.
///
/// @param days of the stay, first and last counted; 0 when it did not take place
/// @param by the office that said so, or the programme when neither did
public record Entry(Outcome outcome, int days, Party by, Instant at) {}
