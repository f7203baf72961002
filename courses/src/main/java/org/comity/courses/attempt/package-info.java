/// Being examined: starting an attempt, answering its questions one by one, feedback, the result, retaking. An
/// answer stands once it is stored, and it is stored before anybody is told so. Passing completes the enrolment
/// and issues the certificate in the same transaction. Knows how neither enrolments nor certificates are kept;
/// what an answer is worth is decided in `scoring`.
@NullMarked
package org.comity.courses.attempt;

import org.jspecify.annotations.NullMarked;
