/// A programme matches its round again after places fell free: what was agreed on stands, and only who gets another
/// place is asked.
@NullMarked
package org.comity.exchange.rematch;

import org.jspecify.annotations.NullMarked;
