@NullMarked
package org.comity.exchange.listing;

import org.jspecify.annotations.NullMarked;
