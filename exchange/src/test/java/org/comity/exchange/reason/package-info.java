@NullMarked
package org.comity.exchange.reason;

import org.jspecify.annotations.NullMarked;
