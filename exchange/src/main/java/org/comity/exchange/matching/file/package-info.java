/// A round as one JSON file, and its result as another: docs/matching-format.md describes both. Reading is strict
/// and collects faults, each with the JSON path of the value and what to do.
@NullMarked
package org.comity.exchange.matching.file;

import org.jspecify.annotations.NullMarked;
