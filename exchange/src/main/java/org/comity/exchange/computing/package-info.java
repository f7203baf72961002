/// Computes the matchings that programmes asked for, one at a time on each server.
@NullMarked
package org.comity.exchange.computing;

import org.jspecify.annotations.NullMarked;
