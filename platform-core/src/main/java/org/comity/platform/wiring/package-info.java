/// What the platform declares about itself to the application. Knows every package here; no package knows it.
@NullMarked
package org.comity.platform.wiring;

import org.jspecify.annotations.NullMarked;
