@NullMarked
package org.comity.launcher.folder;

import org.jspecify.annotations.NullMarked;
