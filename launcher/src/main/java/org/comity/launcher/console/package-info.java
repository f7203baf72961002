/// What the person at the keyboard sees while the system starts and stops. Does not decide anything.
@NullMarked
package org.comity.launcher.console;

import org.jspecify.annotations.NullMarked;
