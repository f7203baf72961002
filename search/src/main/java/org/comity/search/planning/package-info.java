/// Makes a plan of a question: which words it has, in which languages they may be, and what they may be called in
/// others.
@NullMarked
package org.comity.search.planning;

import org.jspecify.annotations.NullMarked;
