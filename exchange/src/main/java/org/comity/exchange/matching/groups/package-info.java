/// Seats officers who come together, before any mechanism matches the others around them.
@NullMarked
package org.comity.exchange.matching.groups;

import org.jspecify.annotations.NullMarked;
