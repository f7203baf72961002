@NullMarked
package org.comity.courses.lesson;

import org.jspecify.annotations.NullMarked;
