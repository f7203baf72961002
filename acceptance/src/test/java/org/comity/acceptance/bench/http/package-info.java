/// The small parts of the benchmark.
@NullMarked
package org.comity.acceptance.bench.http;

import org.jspecify.annotations.NullMarked;
