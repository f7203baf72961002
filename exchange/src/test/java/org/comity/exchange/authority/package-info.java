@NullMarked
package org.comity.exchange.authority;

import org.jspecify.annotations.NullMarked;
