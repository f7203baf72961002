/// What the operator of an installation brings besides the library: newer status lists, further texts, termbases.
/// Everything is looked at before it is taken in.
@NullMarked
package org.comity.knowledge.supply;

import org.jspecify.annotations.NullMarked;
