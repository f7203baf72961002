/// Hands courses and lessons to search: what of them can be found, and which works an import has changed. Knows nothing
/// of
/// how search finds.
@NullMarked
package org.comity.content.finding;

import org.jspecify.annotations.NullMarked;
