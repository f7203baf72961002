/// Excuses from hosting: in a round, an office whose capacity does not let it host asks to be excused, without a
/// reason, and the programme decides. What an excused office owes is not held against its officers. Until the round
/// is closed both can be taken back; after that it stands.
@NullMarked
package org.comity.exchange.excuse;

import org.jspecify.annotations.NullMarked;
