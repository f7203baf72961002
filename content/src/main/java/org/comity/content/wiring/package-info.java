/// What the content module declares to the application.
@NullMarked
package org.comity.content.wiring;

import org.jspecify.annotations.NullMarked;
