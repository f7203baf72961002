/// What codes are called in the reader's language: jurisdictions, types of crime, measures, fields of profiles.
/// Knows no feature.
@NullMarked
package org.comity.exchange.naming;

import org.jspecify.annotations.NullMarked;
