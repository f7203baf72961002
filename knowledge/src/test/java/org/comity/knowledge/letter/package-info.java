@NullMarked
package org.comity.knowledge.letter;

import org.jspecify.annotations.NullMarked;
