/// Officer and host office evaluate a stay, each for itself. Neither sees what the other says before both have
/// said it or the time for it is over, so that nobody answers in kind. Marks only, no texts.
@NullMarked
package org.comity.exchange.evaluation;

import org.jspecify.annotations.NullMarked;
