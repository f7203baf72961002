/// Scoring by expectations computed by hand.
@NullMarked
package org.comity.courses.scoring;

import org.jspecify.annotations.NullMarked;
