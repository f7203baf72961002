package org.comity.exchange.matching.reasons;

import java.util.Optional;
import org.comity.exchange.matching.balanced.Effect;
import org.comity.exchange.matching.mechanism.Cutoff;

/// What it took to get into a place. Of a balanced round, who got in last says it only where all tiers before the
/// hosts' priorities and the lottery leave it open; what one seat more would have been worth says it always: who gains
/// less does not get in. By deferred acceptance who got in last says it exactly; by exchanges there is no such thing.
///
/// @param taken officers who have it
/// @param last who got in last; empty while seats are left
/// @param more what the round would have won by one more seat; nothing but a gain counts, since a seat may stay empty
public record Seating(int capacity, int taken, Optional<Cutoff.Last> last, Optional<Effect.Gain> more) {}
