/// Lists that are too long for one page: which page was asked for, what stands on it, and where the next one is.
@NullMarked
package org.comity.exchange.listing;

import org.jspecify.annotations.NullMarked;
