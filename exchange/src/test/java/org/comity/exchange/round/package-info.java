@NullMarked
package org.comity.exchange.round;

import org.jspecify.annotations.NullMarked;
