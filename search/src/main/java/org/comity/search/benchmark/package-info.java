/// Measures how fast search is: `./comity bench-search`. The figures stand in docs/performance.md.
@NullMarked
package org.comity.search.benchmark;

import org.jspecify.annotations.NullMarked;
