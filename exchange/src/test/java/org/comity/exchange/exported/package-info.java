@NullMarked
package org.comity.exchange.exported;

import org.jspecify.annotations.NullMarked;
