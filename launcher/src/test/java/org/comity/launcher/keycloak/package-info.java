@NullMarked
package org.comity.launcher.keycloak;

import org.jspecify.annotations.NullMarked;
