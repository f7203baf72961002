/// Tests of briefings.
@NullMarked
package org.comity.knowledge.briefing;

import org.jspecify.annotations.NullMarked;
