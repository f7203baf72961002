/// What goes into the file that an officer downloads besides what the features hand over themselves: her matches
/// with everything that was done on them, and where others named her. Shown nowhere else.
@NullMarked
package org.comity.exchange.exported;

import org.jspecify.annotations.NullMarked;
