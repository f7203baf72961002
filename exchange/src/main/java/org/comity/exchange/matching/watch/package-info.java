/// How a matching tells how far it has come, and how it is ended before it is through.
@NullMarked
package org.comity.exchange.matching.watch;

import org.jspecify.annotations.NullMarked;
