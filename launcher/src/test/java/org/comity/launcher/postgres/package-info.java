@NullMarked
package org.comity.launcher.postgres;

import org.jspecify.annotations.NullMarked;
