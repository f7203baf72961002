/// The administrator's look at events that a handler could not handle, and what she does about them.
@NullMarked
package org.comity.platform.deadletter;

import org.jspecify.annotations.NullMarked;
