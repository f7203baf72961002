/// Whom a home office would send instead of an officer whose match ends. Knows no consent; the consents ask it.
@NullMarked
package org.comity.exchange.replacement;

import org.jspecify.annotations.NullMarked;
