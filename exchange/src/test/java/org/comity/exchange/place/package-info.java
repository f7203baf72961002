@NullMarked
package org.comity.exchange.place;

import org.jspecify.annotations.NullMarked;
