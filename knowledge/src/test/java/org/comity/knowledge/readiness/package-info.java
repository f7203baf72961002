@NullMarked
package org.comity.knowledge.readiness;

import org.jspecify.annotations.NullMarked;
