/// How a round is matched: by which mechanism, with which settings of its own, and on what grounds its result rests.
@NullMarked
package org.comity.exchange.matching.method;

import org.jspecify.annotations.NullMarked;
