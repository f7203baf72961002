/// The Markdown of courses: how a lesson divides into units, what is allowed, and how it becomes safe HTML. Knows a
/// course only as the ids that a text may refer to.
@NullMarked
package org.comity.content.markdown;

import org.jspecify.annotations.NullMarked;
