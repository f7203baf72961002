/// Takes the library in at the start.
@NullMarked
package org.comity.knowledge.importing;

import org.jspecify.annotations.NullMarked;
