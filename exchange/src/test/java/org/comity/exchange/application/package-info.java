@NullMarked
package org.comity.exchange.application;

import org.jspecify.annotations.NullMarked;
