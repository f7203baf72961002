/// Matchings that programmes asked for: who computes one, how far it is, and what became of it. Knows neither rounds
/// nor how they are matched.
@NullMarked
package org.comity.exchange.job;

import org.jspecify.annotations.NullMarked;
