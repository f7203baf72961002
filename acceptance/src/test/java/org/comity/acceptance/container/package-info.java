/// Tests that run inside Open Liberty, in the real application, next to the real beans.
@NullMarked
package org.comity.acceptance.container;

import org.jspecify.annotations.NullMarked;
