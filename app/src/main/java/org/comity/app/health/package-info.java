/// Whether the server is ready, for launchers and load balancers. Tells nothing about versions or data.
@NullMarked
package org.comity.app.health;

import org.jspecify.annotations.NullMarked;
