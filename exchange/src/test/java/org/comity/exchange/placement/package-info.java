@NullMarked
package org.comity.exchange.placement;

import org.jspecify.annotations.NullMarked;
