@NullMarked
package org.comity.knowledge.tbx;

import org.jspecify.annotations.NullMarked;
