/// The paper that says a course was completed: issuing, showing, printing, verifying by its code, and revoking with a
/// reason. Knows nothing of
/// questions and scores; whoever examined the learner says that she passed. It deliberately lists nobody's certificates
/// to anybody but the
/// holder: others need the code.
@NullMarked
package org.comity.courses.certificate;

import org.jspecify.annotations.NullMarked;
