@NullMarked
package org.comity.knowledge.akomantoso;

import org.jspecify.annotations.NullMarked;
