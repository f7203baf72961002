/// What can be wrong with a course folder, and the report that collects it. Knows how to name a fault in the reader's
/// language, not how to find one.
@NullMarked
package org.comity.content.fault;

import org.jspecify.annotations.NullMarked;
