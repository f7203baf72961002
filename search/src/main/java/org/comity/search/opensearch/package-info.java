/// The index in an OpenSearch cluster, without any plugin. The platform cuts texts into terms and sends those; it also
/// counts for itself in how many visible documents a term stands, so that scores depend on nothing else and are those
/// of the engine inside the server. Documents lie in one index per set of audiences; a question goes to the indices
/// that its reader may see and to no other.
@NullMarked
package org.comity.search.opensearch;

import org.jspecify.annotations.NullMarked;
