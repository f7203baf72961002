@NullMarked
package org.comity.exchange.placement.agreement;

import org.jspecify.annotations.NullMarked;
