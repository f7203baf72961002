/// The way to PostgreSQL: transactions over the container's data source, and migrations per schema. Knows no
/// table of
/// its own.
@NullMarked
package org.comity.platform.database;

import org.jspecify.annotations.NullMarked;
