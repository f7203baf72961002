/// Curricula: what a course consists of, its immutable versions, and how a course folder becomes one. This package is
/// the door: neighbours ask [org.comity.content.Curricula] and get records. It deliberately knows no learner, no
/// enrolment, no score, and no HTTP.
@NullMarked
package org.comity.content;

import org.jspecify.annotations.NullMarked;
