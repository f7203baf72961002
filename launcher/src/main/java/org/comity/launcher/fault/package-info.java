/// What went wrong, in one line for the person at the keyboard. Knows nothing of the parts that fail.
@NullMarked
package org.comity.launcher.fault;

import org.jspecify.annotations.NullMarked;
