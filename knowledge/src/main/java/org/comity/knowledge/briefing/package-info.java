/// Puts together what somebody needs to know who works in another jurisdiction for a while: the law between the two,
/// who has which powers there, notes, holidays and terms. Knows no exchange and no officer.
@NullMarked
package org.comity.knowledge.briefing;

import org.jspecify.annotations.NullMarked;
