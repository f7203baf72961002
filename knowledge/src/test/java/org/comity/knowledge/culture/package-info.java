@NullMarked
package org.comity.knowledge.culture;

import org.jspecify.annotations.NullMarked;
