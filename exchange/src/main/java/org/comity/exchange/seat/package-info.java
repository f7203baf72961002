/// Why seats of a place of an announced round stayed empty, for its host office: what kept those away who ranked it, in
/// numbers of three or more, and the smallest change of the place that would have filled a seat more. Names nobody.
@NullMarked
package org.comity.exchange.seat;

import org.jspecify.annotations.NullMarked;
