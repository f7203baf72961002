@NullMarked
package org.comity.exchange.outcome;

import org.jspecify.annotations.NullMarked;
