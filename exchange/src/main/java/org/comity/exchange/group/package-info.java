/// Groups: officers of one home office who would come to a host together. The office forms a group out of its own
/// applications and says what it wishes when no place takes all of them; each officer can leave it.
@NullMarked
package org.comity.exchange.group;

import org.jspecify.annotations.NullMarked;
