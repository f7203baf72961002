@NullMarked
package org.comity.knowledge.cooperation;

import org.jspecify.annotations.NullMarked;
