/// The publishers' side by HTTP: their courses, the upload, the report on it, and the same by API. Holds no rule of
/// its own; importing is done next door.
@NullMarked
package org.comity.content.publishing;

import org.jspecify.annotations.NullMarked;
