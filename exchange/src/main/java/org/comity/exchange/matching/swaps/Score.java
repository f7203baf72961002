package org.comity.exchange.matching.swaps;

/// What exchanges are worth: the first number counts above all, then the second, then the third. Of a bound, the
/// three together are what cannot be beaten; one alone may be.
///
/// @param first two-way exchanges or placements, by the [Aims.Order]
/// @param second the other of the two
/// @param ranks the sum of the ranks of the places that were got; less is better
public record Score(long first, long second, long ranks) {}
