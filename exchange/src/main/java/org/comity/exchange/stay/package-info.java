/// What came of an exchange: whether the stay took place, for the ledger between offices; the timeline of all its
/// steps; and the stay as an event for calendars. Knows nothing of how the officer was matched.
@NullMarked
package org.comity.exchange.stay;

import org.jspecify.annotations.NullMarked;
