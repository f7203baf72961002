/// Headers of style sheets, scripts and pictures of the interface. The container serves the files themselves.
@NullMarked
package org.comity.app.assets;

import org.jspecify.annotations.NullMarked;
