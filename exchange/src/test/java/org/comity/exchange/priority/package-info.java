@NullMarked
package org.comity.exchange.priority;

import org.jspecify.annotations.NullMarked;
