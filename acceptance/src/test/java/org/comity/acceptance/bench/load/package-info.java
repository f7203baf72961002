/// The small parts of the benchmark.
@NullMarked
package org.comity.acceptance.bench.load;

import org.jspecify.annotations.NullMarked;
