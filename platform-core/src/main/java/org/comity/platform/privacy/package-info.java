/// What modules keep about persons, to be handed over and erased as a whole. Knows no module by name.
@NullMarked
package org.comity.platform.privacy;

import org.jspecify.annotations.NullMarked;
