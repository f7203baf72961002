/// What an officer teaches at home after her stay: she promises how many colleagues, and is asked after three and
/// after twelve months how many she taught and where they work. Nobody who was taught is named.
@NullMarked
package org.comity.exchange.cascade;

import org.jspecify.annotations.NullMarked;
