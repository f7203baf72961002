/// Changing the profile of a jurisdiction: its own people write, others propose, everything has a source and a history;
/// and the board of what is overdue.
@NullMarked
package org.comity.knowledge.editing;

import org.jspecify.annotations.NullMarked;
