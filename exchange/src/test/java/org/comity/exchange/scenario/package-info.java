@NullMarked
package org.comity.exchange.scenario;

import org.jspecify.annotations.NullMarked;
