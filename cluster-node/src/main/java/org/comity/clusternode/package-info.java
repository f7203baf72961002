/// A node of an OpenSearch cluster as a process of its own, for the tests of the search module.
@NullMarked
package org.comity.clusternode;

import org.jspecify.annotations.NullMarked;
