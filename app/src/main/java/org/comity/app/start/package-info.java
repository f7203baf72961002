/// The start page: what one can do here, with and without a login. Knows the doors of the modules, none of their
/// features.
@NullMarked
package org.comity.app.start;

import org.jspecify.annotations.NullMarked;
