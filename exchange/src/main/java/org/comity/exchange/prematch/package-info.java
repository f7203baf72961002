/// Pre-matched pairs: an officer and a host office that agreed before the round. She names the place in her application
/// and gives the office her code; the office enters it. The round then keeps them together, wherever the place takes
/// her; the three consents are asked for as of any other match.
@NullMarked
package org.comity.exchange.prematch;

import org.jspecify.annotations.NullMarked;
