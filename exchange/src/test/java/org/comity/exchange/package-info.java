/// People and a server for the tests of this module.
@NullMarked
package org.comity.exchange;

import org.jspecify.annotations.NullMarked;
