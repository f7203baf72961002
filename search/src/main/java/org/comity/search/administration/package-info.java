/// Shows administrators how the index is doing, and lets them have it built anew.
@NullMarked
package org.comity.search.administration;

import org.jspecify.annotations.NullMarked;
