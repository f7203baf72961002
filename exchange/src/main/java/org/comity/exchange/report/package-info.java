/// An officer's report on her stay. She is its originator: she alone says who reads it, whether it may be passed
/// on and until when, and she sees who read it. Knows nothing of matching and nothing of the ledger but whether a
/// stay took place.
@NullMarked
package org.comity.exchange.report;

import org.jspecify.annotations.NullMarked;
