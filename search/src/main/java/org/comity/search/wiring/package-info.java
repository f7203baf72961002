/// Puts the search module together.
@NullMarked
package org.comity.search.wiring;

import org.jspecify.annotations.NullMarked;
