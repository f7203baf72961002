/// Tests of the names of organisations.
@NullMarked
package org.comity.platform.organisation;

import org.jspecify.annotations.NullMarked;
