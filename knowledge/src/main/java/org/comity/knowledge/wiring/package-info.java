/// What the knowledge module declares to the application.
@NullMarked
package org.comity.knowledge.wiring;

import org.jspecify.annotations.NullMarked;
