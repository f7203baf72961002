/// What a learner sees of herself: her courses, progress and certificates, all her data as a file, and their erasure;
/// and what the people who
/// answer for a course see of its learners, which is numbers. Knows every feature of the module; no feature knows it.
@NullMarked
package org.comity.courses.learner;

import org.jspecify.annotations.NullMarked;
