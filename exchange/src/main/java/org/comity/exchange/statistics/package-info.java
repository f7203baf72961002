/// What the announced rounds came to together, in pictures and tables, with small counts kept back. Knows no
/// officer.
@NullMarked
package org.comity.exchange.statistics;

import org.jspecify.annotations.NullMarked;
