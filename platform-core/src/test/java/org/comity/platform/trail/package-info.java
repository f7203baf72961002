/// Tests of the administrator's look at the audit trail.
@NullMarked
package org.comity.platform.trail;

import org.jspecify.annotations.NullMarked;
