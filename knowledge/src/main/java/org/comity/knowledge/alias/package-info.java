/// Names that people use for instruments, jurisdictions and organisations beside the official titles, each with its
/// source and
/// date. Knows nothing of what they stand for.
@NullMarked
package org.comity.knowledge.alias;

import org.jspecify.annotations.NullMarked;
