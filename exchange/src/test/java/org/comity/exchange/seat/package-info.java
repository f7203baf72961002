@NullMarked
package org.comity.exchange.seat;

import org.jspecify.annotations.NullMarked;
