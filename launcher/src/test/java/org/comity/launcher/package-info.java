@NullMarked
package org.comity.launcher;

import org.jspecify.annotations.NullMarked;
