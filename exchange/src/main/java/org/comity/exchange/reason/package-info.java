/// Why the officers of an announced round are where they are, and the smallest change that would have placed who
/// is not, in the reader's words. Read off the files that the round kept; nothing is matched again, and nobody
/// else is named.
@NullMarked
package org.comity.exchange.reason;

import org.jspecify.annotations.NullMarked;
