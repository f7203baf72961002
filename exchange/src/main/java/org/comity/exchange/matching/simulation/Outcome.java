package org.comity.exchange.matching.simulation;

/// What came of several rounds under one rule.
///
/// @param applied officers, in all rounds
/// @param placed of them
/// @param imbalance what all offices are off zero in the end, together
/// @param greatest what the farthest office is off zero in the end
/// @param silent how often an office with applicants sent nobody in a round
record Outcome(int applied, int placed, long imbalance, long greatest, int silent) {}
