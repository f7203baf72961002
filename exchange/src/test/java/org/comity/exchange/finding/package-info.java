/// Tests of what can be found of exchanges.
@NullMarked
package org.comity.exchange.finding;

import org.jspecify.annotations.NullMarked;
