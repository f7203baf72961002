/// The band in which the balance of each office ends: which matchings are within it, and how others can be placed so
/// that a matching is.
@NullMarked
package org.comity.exchange.matching.band;

import org.jspecify.annotations.NullMarked;
