/// The index behind one interface. What is asked comes as terms that the platform has cut itself, so that every
/// engine
/// ranks alike and none needs to know a language.
@NullMarked
package org.comity.search.index;

import org.jspecify.annotations.NullMarked;
