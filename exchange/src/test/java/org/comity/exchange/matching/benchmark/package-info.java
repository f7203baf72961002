/// Measures matching on a generated round, beside another solver.
@NullMarked
package org.comity.exchange.matching.benchmark;

import org.jspecify.annotations.NullMarked;
