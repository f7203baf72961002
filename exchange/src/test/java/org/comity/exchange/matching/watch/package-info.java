/// Tests of ending a matching before it is through.
@NullMarked
package org.comity.exchange.matching.watch;

import org.jspecify.annotations.NullMarked;
