/// The termbase: concepts with their terms per language and regional variant, definitions from treaties, and how far
/// terms agree. Gaps are shown as gaps.
@NullMarked
package org.comity.knowledge.term;

import org.jspecify.annotations.NullMarked;
