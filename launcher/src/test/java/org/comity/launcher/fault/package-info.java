@NullMarked
package org.comity.launcher.fault;

import org.jspecify.annotations.NullMarked;
