/// Puts the application together: configuration, clock, randomness, database, texts and rules. The only place
/// that reads the
/// environment or looks anything up in the container.
@NullMarked
package org.comity.app.wiring;

import org.jspecify.annotations.NullMarked;
