/// Applications in a round: an officer applies through her own office, which nominates her or does not. Her
/// name stays there; everybody else knows a random code. Knows no matching and no consent.
@NullMarked
package org.comity.exchange.application;

import org.jspecify.annotations.NullMarked;
