/// What is known about cooperation between jurisdictions: instruments, who is bound by them, jurisdictions, crime types
/// and terms, each fact with its source and date, and the answers that follow from them. The root is the door. It
/// deliberately knows no course, no learner and no case.
@NullMarked
package org.comity.knowledge;

import org.jspecify.annotations.NullMarked;
