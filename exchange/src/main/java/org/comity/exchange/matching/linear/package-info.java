/// Linear programs whose columns all lie between two bounds, solved and solved again by a dual simplex. It knows
/// no officer and no office, only rows, columns and prices, and it reckons in floating point: what is to be proven
/// by its prices has to be reckoned again in whole numbers.
@NullMarked
package org.comity.exchange.matching.linear;

import org.jspecify.annotations.NullMarked;
