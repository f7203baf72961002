@NullMarked
package org.comity.knowledge.supply;

import org.jspecify.annotations.NullMarked;
