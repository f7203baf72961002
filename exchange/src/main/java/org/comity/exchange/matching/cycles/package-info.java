/// Exchanges in rounds where most offices send one officer: each possible exchange is a column of its
/// own (the cycle formulation of Roth, Sönmez and Ünver 2007), found by its price where it is of use
/// (branch and price: Barnhart and others 1998; of kidney exchanges: Abraham, Blum and Sandholm 2007).
@NullMarked
package org.comity.exchange.matching.cycles;

import org.jspecify.annotations.NullMarked;
