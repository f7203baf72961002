/// What codes are called in the reader's language: jurisdictions and types of crime. Knows no feature.
@NullMarked
package org.comity.exchange.naming;

import org.jspecify.annotations.NullMarked;
