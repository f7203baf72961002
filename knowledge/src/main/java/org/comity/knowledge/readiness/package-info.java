/// How ready two offices are to work together: the four factors of the founding paper, scored by both, weighed by the
/// stage of the partnership. Seen by the two offices alone. How the numbers come about: docs/cooperation-answers.md.
@NullMarked
package org.comity.knowledge.readiness;

import org.jspecify.annotations.NullMarked;
