/// After the third consent: the two offices sign the agreement and clear the stay with their foreign affairs where they
/// need to, on the screen or on paper, the officer gets ready, and only when nothing is open any more her office calls
/// the placement ready. Knows nothing of how she was matched.
@NullMarked
package org.comity.exchange.placement;

import org.jspecify.annotations.NullMarked;
