/// Learning: finding a course, taking it up, reading it, being examined, the certificate. This package is the
/// door: modules above ask [org.comity.courses.Courses] and get records. It deliberately knows nothing of how
/// courses are written, imported or reviewed, and nothing of who uses its results.
@NullMarked
package org.comity.courses;

import org.jspecify.annotations.NullMarked;
