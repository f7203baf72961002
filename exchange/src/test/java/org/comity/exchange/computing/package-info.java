/// Tests of matchings that are computed by a server, and of what becomes of them when it ends.
@NullMarked
package org.comity.exchange.computing;

import org.jspecify.annotations.NullMarked;
