/// Asks the cluster about some indices at one moment.
@NullMarked
package org.comity.search.opensearch.reading;

import org.jspecify.annotations.NullMarked;
