/// What places are called: the reader's CLDR name, unless whoever runs Comity has set another.
@NullMarked
package org.comity.knowledge.naming;

import org.jspecify.annotations.NullMarked;
