/// Shows who is bound by an instrument on a day: a map with a table beside it, and what was known before.
@NullMarked
package org.comity.knowledge.status;

import org.jspecify.annotations.NullMarked;
