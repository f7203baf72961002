/// Being examined, on a real database.
@NullMarked
package org.comity.courses.attempt;

import org.jspecify.annotations.NullMarked;
