@NullMarked
package org.comity.exchange.rematch;

import org.jspecify.annotations.NullMarked;
