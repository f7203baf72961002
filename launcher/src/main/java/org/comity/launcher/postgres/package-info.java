/// PostgreSQL on this machine: binaries, cluster, server, with the settings of a database that must survive a power
/// cut. Speaks no SQL
/// to a running server and does not know what the databases hold.
@NullMarked
package org.comity.launcher.postgres;

import org.jspecify.annotations.NullMarked;
