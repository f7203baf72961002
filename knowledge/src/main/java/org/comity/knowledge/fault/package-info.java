/// What can be wrong with a file that is taken in, and the report that collects it, by file and line, in the reader's
/// language.
@NullMarked
package org.comity.knowledge.fault;

import org.jspecify.annotations.NullMarked;
