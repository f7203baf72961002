/// Tests of the knowledge module on the real library in a real database.
@NullMarked
package org.comity.knowledge;

import org.jspecify.annotations.NullMarked;
