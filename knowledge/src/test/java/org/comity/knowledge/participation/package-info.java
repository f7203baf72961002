@NullMarked
package org.comity.knowledge.participation;

import org.jspecify.annotations.NullMarked;
