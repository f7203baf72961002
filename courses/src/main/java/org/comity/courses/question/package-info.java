/// A question as its reader sees it: to answer, and answered with feedback, in the best language at hand.
/// Decides what is shown and nothing about what is right. Knows no attempt, no learner and no database.
@NullMarked
package org.comity.courses.question;

import org.jspecify.annotations.NullMarked;
