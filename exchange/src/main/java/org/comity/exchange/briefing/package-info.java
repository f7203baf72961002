/// The briefing for a stay, put together by the match: what binds the two jurisdictions, what a guest may do, who has
/// which powers, notes, holidays, contacts and terms. For the officer and the two offices alone.
@NullMarked
package org.comity.exchange.briefing;

import org.jspecify.annotations.NullMarked;
