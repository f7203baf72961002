/// Places of a round: a host office writes one down as far as it knows it, comes back, and publishes it once
/// nothing is missing. Knows no officer.
@NullMarked
package org.comity.exchange.place;

import org.jspecify.annotations.NullMarked;
