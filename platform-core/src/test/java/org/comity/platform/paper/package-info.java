@NullMarked
package org.comity.platform.paper;

import org.jspecify.annotations.NullMarked;
