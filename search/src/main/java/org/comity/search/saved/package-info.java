/// Searches that people save: what they asked, and what was found at their last look, so that they are told what is
/// new. They belong to one person each and go when she has her data erased.
@NullMarked
package org.comity.search.saved;

import org.jspecify.annotations.NullMarked;
