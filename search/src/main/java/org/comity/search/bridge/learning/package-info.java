/// Learns translation tables from what the library says in several languages: `./comity build-bridge`.
@NullMarked
package org.comity.search.bridge.learning;

import org.jspecify.annotations.NullMarked;
