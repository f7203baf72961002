/// What files that are taken in may refer to.
@NullMarked
package org.comity.knowledge.reference;

import org.jspecify.annotations.NullMarked;
