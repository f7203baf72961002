/// Turns texts into index terms: words per language, character n-grams for all of them. The one place that
/// knows how a
/// language is written; the index, the bridge and the highlighting all use the same terms.
@NullMarked
package org.comity.search.analysis;

import org.jspecify.annotations.NullMarked;
