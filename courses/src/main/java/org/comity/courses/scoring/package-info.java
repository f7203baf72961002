/// What an attempt asks and what an answer is worth: questions drawn by a seed, what was sent read into an
/// [Answer], and the share of the points it earns, by the rules of docs/course-format.md. Pure functions over
/// the records of `content`; deliberately knows no learner, no database, no page and no text of the interface.
@NullMarked
package org.comity.courses.scoring;

import org.jspecify.annotations.NullMarked;
