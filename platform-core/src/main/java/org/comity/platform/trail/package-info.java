/// The administrator's look at the audit trail. Reads only; writing is `audit`.
@NullMarked
package org.comity.platform.trail;

import org.jspecify.annotations.NullMarked;
