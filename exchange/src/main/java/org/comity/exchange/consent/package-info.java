/// What happens after a match: the officer's office has nominated her, the host office accepts a profile
/// without a name,
/// and the officer accepts. Only then do the two offices learn who she is. Everybody can refuse or step back.
@NullMarked
package org.comity.exchange.consent;

import org.jspecify.annotations.NullMarked;
