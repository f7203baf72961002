/// Reads the files of the library and of uploads: CSV, YAML and plain text, with line numbers and limits.
@NullMarked
package org.comity.knowledge.file;

import org.jspecify.annotations.NullMarked;
