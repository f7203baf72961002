@NullMarked
package org.comity.knowledge.instrument;

import org.jspecify.annotations.NullMarked;
