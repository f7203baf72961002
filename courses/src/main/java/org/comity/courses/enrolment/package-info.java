/// Taking a course up, withdrawing, moving to a newer version, and where the learner stands. A learner stays on
/// the version she took up until she moves on her own wish. Knows neither the text of lessons nor questions;
/// whether she passed is told to it.
@NullMarked
package org.comity.courses.enrolment;

import org.jspecify.annotations.NullMarked;
