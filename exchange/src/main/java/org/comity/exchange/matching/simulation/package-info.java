/// What rules about reciprocity do over several rounds between offices that are not alike.
@NullMarked
package org.comity.exchange.matching.simulation;

import org.jspecify.annotations.NullMarked;
