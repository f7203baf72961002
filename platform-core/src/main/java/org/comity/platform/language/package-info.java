/// Languages of the interface and of content: tags, direction, messages, plural forms, dates and numbers by
/// ICU/CLDR,
/// and the choice of
/// the best language at hand. Knows no text itself; the texts lie beside the features.
@NullMarked
package org.comity.platform.language;

import org.jspecify.annotations.NullMarked;
