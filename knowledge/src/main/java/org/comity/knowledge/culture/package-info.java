/// Notes on culture: facts for those who will meet, write to or live in a jurisdiction, owned by its academy, confirmed
/// or contested, never a judgement on people.
@NullMarked
package org.comity.knowledge.culture;

import org.jspecify.annotations.NullMarked;
