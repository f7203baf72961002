/// The data folder: its places, its lock, its secrets and the room left on its disk. Does not know what the parts keep
/// in their places.
@NullMarked
package org.comity.launcher.folder;

import org.jspecify.annotations.NullMarked;
