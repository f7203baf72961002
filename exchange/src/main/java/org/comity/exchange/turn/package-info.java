/// How many answers that read or match a whole round a server works out at once, and what others are told meanwhile.
@NullMarked
package org.comity.exchange.turn;

import org.jspecify.annotations.NullMarked;
