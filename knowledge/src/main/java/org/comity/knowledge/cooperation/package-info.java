/// What two jurisdictions can do together: the rules by which an answer follows from instruments, participation and
/// facts.
@NullMarked
package org.comity.knowledge.cooperation;

import org.jspecify.annotations.NullMarked;
