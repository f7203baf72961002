/// Versions of courses in PostgreSQL: written once, read and compiled for readers, kept in memory within a limit.
/// Knows nothing of files and imports.
@NullMarked
package org.comity.content.versions;

import org.jspecify.annotations.NullMarked;
