/// What comes of a round: it is written as a file, matched, and kept with the certificate that shows it optimal. Knows
/// no consent and tells nobody.
@NullMarked
package org.comity.exchange.outcome;

import org.jspecify.annotations.NullMarked;
