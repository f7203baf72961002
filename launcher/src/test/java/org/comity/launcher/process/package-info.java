@NullMarked
package org.comity.launcher.process;

import org.jspecify.annotations.NullMarked;
