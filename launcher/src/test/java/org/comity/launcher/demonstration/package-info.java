@NullMarked
package org.comity.launcher.demonstration;

import org.jspecify.annotations.NullMarked;
