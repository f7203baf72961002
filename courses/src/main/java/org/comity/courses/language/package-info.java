/// Which of a course's languages a reader sees, and what stands where a text is missing. Knows no page and no
/// learner.
@NullMarked
package org.comity.courses.language;

import org.jspecify.annotations.NullMarked;
