@NullMarked
package org.comity.knowledge.jurisdiction;

import org.jspecify.annotations.NullMarked;
