/// Finds works in any language. Owners of texts hand over [org.comity.search.SearchDocument]s and say when a
/// work has
/// changed; readers ask [org.comity.search.Search] and see nothing that they may not.
///
/// This module deliberately knows no course, no treaty and no person: what a work is, who may read it and how its
/// facets
/// are called is the owners' business. Lucene never leaves it. It stands on `platform-core` alone.
@NullMarked
package org.comity.search;

import org.jspecify.annotations.NullMarked;
