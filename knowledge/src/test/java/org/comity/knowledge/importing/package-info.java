/// Tests of taking the library in.
@NullMarked
package org.comity.knowledge.importing;

import org.jspecify.annotations.NullMarked;
