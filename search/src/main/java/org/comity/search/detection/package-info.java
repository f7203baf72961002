/// Tells in which languages a question may be, by its letters: first by their script, then by what short runs
/// of letters are frequent in which language. A guess that gives weights; nothing is ever left out because of
/// it.
@NullMarked
package org.comity.search.detection;

import org.jspecify.annotations.NullMarked;
