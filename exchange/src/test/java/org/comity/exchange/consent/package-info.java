@NullMarked
package org.comity.exchange.consent;

import org.jspecify.annotations.NullMarked;
