/// Why an officer is where she is, why not elsewhere, and the smallest change that would have placed her. Nobody
/// else is named: what others brought is told in counts and tiers.
@NullMarked
package org.comity.exchange.matching.reasons;

import org.jspecify.annotations.NullMarked;
