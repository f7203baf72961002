/// Rounds of exchanges: a programme drafts one, publishes its terms and its policy for good, closes it, and
/// shows the seed of its lottery when it runs. Knows no place, no officer and no matching.
@NullMarked
package org.comity.exchange.round;

import org.jspecify.annotations.NullMarked;
