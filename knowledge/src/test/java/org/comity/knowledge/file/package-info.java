@NullMarked
package org.comity.knowledge.file;

import org.jspecify.annotations.NullMarked;
