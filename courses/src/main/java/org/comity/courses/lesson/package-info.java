/// Reading: a lesson in one language or two side by side, with the contents, what has been read and the next step.
/// Open to everybody; what is read is kept for those who are enrolled. Knows no questions.
@NullMarked
package org.comity.courses.lesson;

import org.jspecify.annotations.NullMarked;
