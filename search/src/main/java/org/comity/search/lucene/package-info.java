/// The index inside the server, with Apache Lucene. Documents lie in one Lucene index per set of audiences
/// ([org.comity.search.lucene.Partition]), so that a view over some of them has the very statistics of an index
/// that
/// holds nothing else.
@NullMarked
package org.comity.search.lucene;

import org.jspecify.annotations.NullMarked;
