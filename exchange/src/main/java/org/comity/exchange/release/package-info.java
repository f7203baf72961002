/// What the originator of a document says of it: until which day others may read it and whether they may pass
/// it on, and who read it. Knows no document.
@NullMarked
package org.comity.exchange.release;

import org.jspecify.annotations.NullMarked;
