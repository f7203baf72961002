/// A course as its authors wrote it: checked, complete, in Markdown. What the format reads, what the database keeps,
/// and what is compiled for readers. Knows neither files nor HTML.
@NullMarked
package org.comity.content.manuscript;

import org.jspecify.annotations.NullMarked;
