/// The words that places ask in and officers answer in: languages with levels, types of crime, bands of rank and
/// experience, clearances. Bands are wide on purpose, so that they single nobody out. Knows no place and no
/// officer.
@NullMarked
package org.comity.exchange.profile;

import org.jspecify.annotations.NullMarked;
