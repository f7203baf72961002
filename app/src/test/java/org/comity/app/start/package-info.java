/// The start page as visitors get it.
@NullMarked
package org.comity.app.start;

import org.jspecify.annotations.NullMarked;
