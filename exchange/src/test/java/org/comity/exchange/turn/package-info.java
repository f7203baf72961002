@NullMarked
package org.comity.exchange.turn;

import org.jspecify.annotations.NullMarked;
