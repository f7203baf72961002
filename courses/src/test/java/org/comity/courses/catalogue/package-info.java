@NullMarked
package org.comity.courses.catalogue;

import org.jspecify.annotations.NullMarked;
