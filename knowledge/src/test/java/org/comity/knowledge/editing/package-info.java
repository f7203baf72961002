@NullMarked
package org.comity.knowledge.editing;

import org.jspecify.annotations.NullMarked;
