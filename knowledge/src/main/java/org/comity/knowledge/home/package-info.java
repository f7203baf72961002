/// The page that leads into everything that is known here.
@NullMarked
package org.comity.knowledge.home;

import org.jspecify.annotations.NullMarked;
