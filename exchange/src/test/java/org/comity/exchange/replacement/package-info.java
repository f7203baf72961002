@NullMarked
package org.comity.exchange.replacement;

import org.jspecify.annotations.NullMarked;
