/// Mail for those who asked for it: that there is news of their exchanges, in their language, and where to
/// read it. What the news is, whose and with whom stands in no mail. `notice` knows what news is; the
/// platform hands letters over.
@NullMarked
package org.comity.exchange.mailing;

import org.jspecify.annotations.NullMarked;
