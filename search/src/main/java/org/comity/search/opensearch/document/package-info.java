/// What a document is in the cluster: its fields, and the terms in them.
@NullMarked
package org.comity.search.opensearch.document;

import org.jspecify.annotations.NullMarked;
