/// The certificate of a stay that took place, on paper in two languages. The officer asks for it; whoever holds
/// the paper finds it by its code. Without an officer's wish nobody outside the two offices learns of her stay.
@NullMarked
package org.comity.exchange.certificate;

import org.jspecify.annotations.NullMarked;
