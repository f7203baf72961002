/// The small parts of the benchmark.
@NullMarked
package org.comity.acceptance.bench;

import org.jspecify.annotations.NullMarked;
