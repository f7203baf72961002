@NullMarked
package org.comity.courses.learner;

import org.jspecify.annotations.NullMarked;
