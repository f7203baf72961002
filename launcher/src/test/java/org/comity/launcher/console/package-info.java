@NullMarked
package org.comity.launcher.console;

import org.jspecify.annotations.NullMarked;
