/// Hands the places of open rounds to search, each to those who may open its page. Knows nothing of how search finds.
@NullMarked
package org.comity.exchange.finding;

import org.jspecify.annotations.NullMarked;
