/// Keycloak on this machine: the built distribution, the realm it imports and the server. Does not know what the roles
/// and claims are for.
@NullMarked
package org.comity.launcher.keycloak;

import org.jspecify.annotations.NullMarked;
