@NullMarked
package org.comity.courses.enrolment;

import org.jspecify.annotations.NullMarked;
