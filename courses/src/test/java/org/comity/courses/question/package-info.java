/// What readers see of a question.
@NullMarked
package org.comity.courses.question;

import org.jspecify.annotations.NullMarked;
