@NullMarked
package org.comity.exchange.statistics;

import org.jspecify.annotations.NullMarked;
