@NullMarked
package org.comity.knowledge.term;

import org.jspecify.annotations.NullMarked;
