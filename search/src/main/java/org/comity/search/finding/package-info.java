/// Answers questions: takes them apart, asks the index, marks what was found.
@NullMarked
package org.comity.search.finding;

import org.jspecify.annotations.NullMarked;
