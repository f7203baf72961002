/// The course format, version 1 (docs/course-format.md): reads the files of a course, notes every fault, and yields a
/// manuscript when there is none. The same reader serves the command line and the import.
@NullMarked
package org.comity.content.format;

import org.jspecify.annotations.NullMarked;
