/// Circulations of least cost, solved objective after objective by a network simplex. It knows no officer and no
/// office, only nodes, arcs and prices.
@NullMarked
package org.comity.exchange.matching.flow;

import org.jspecify.annotations.NullMarked;
