/// Tests of briefings.
@NullMarked
package org.comity.exchange.briefing;

import org.jspecify.annotations.NullMarked;
