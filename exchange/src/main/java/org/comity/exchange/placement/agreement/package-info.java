/// The agreement as a printable document: A4 in two languages side by side, with room for signatures, every font
/// inside.
/// Knows only what is printed.
@NullMarked
package org.comity.exchange.placement.agreement;

import org.jspecify.annotations.NullMarked;
