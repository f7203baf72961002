@NullMarked
package org.comity.launcher.options;

import org.jspecify.annotations.NullMarked;
