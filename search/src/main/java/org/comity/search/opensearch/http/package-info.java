/// Speaks JSON over HTTP with a cluster of several nodes, any of which may be gone.
@NullMarked
package org.comity.search.opensearch.http;

import org.jspecify.annotations.NullMarked;
