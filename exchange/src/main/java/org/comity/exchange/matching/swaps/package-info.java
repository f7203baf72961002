/// Exchanges one to one: two officers of different offices change places, or three go round. Nobody leaves unless
/// somebody comes. What is found is proven to be best, or the gap to the best is stated.
@NullMarked
package org.comity.exchange.matching.swaps;

import org.jspecify.annotations.NullMarked;
