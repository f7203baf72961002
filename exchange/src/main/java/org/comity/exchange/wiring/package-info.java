/// What the module of exchanges declares about itself to the application. Knows every feature of the module; no
/// feature knows it.
@NullMarked
package org.comity.exchange.wiring;

import org.jspecify.annotations.NullMarked;
