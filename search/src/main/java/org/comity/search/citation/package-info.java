/// How laws are cited: one canonical key for all the ways in which people write the same citation, for the
/// documents that can be cited and for the questions that cite them. It knows how numbers and the word for
/// article are written, but no name of any law: those come with the documents.
@NullMarked
package org.comity.search.citation;

import org.jspecify.annotations.NullMarked;
