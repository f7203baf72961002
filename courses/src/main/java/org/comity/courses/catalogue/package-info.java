/// Finding a course: the catalogue with its filters, and the overview of a course with the way into it. Knows the
/// learner's own progress from `enrolment`; knows no lesson's text and no question.
@NullMarked
package org.comity.courses.catalogue;

import org.jspecify.annotations.NullMarked;
